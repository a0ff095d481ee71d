package dev.countersign.approval;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.countersign.chassis.inbox.EventHandler;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.lang.annotation.Annotation;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@AnalyzeClasses(packages = "dev.countersign", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);
    private static final List<Class<? extends Annotation>> RIGHTS =
            List.of(Authenticated.class, RolesAllowed.class, PermitAll.class);

    @ArchTest
    static final ArchRule everyEndpointSaysWhoMayUseIt = methods()
            .that(new DescribedPredicate<JavaMethod>("are endpoints") {
                @Override
                public boolean test(JavaMethod method) {
                    return VERBS.stream().anyMatch(method::isAnnotatedWith);
                }
            })
            .should(sayWhoMayUseThem())
            .because("what has no annotation was forgotten");

    @ArchTest
    static final ArchRule onlyTheRelayProduces = noClasses()
            .that()
            .resideOutsideOfPackage("dev.countersign.chassis.outbox..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Producer.class)
            .because("an event that is not in the outbox is lost in a crash, or told of what never was");

    @ArchTest
    static final ArchRule nobodyReadsTopicsByHand = noClasses()
            .that()
            .resideOutsideOfPackage("dev.countersign.chassis.inbox..")
            .and()
            .doNotHaveFullyQualifiedName("dev.countersign.approval.record.RecordTopic")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Consumer.class)
            .because(
                    "the inbox is what makes an event count once; what was signed is read from the topic alone (ADR 0010)");

    @ArchTest
    static final ArchRule onlyEventHandlersConsume = methods()
            .that()
            .areAnnotatedWith(Incoming.class)
            .should()
            .beDeclaredInClassesThat()
            .areAssignableTo(EventHandler.class);

    @ArchTest
    static final ArchRule featuresDoNotReachIntoOneAnother =
            slices().matching("dev.countersign.approval.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule casesKnowNothingOfThoseWhoWorkOnThem = noClasses()
            .that()
            .resideInAPackage("dev.countersign.approval.cases..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.countersign.approval.tasks..");

    @ArchTest
    static final ArchRule servicesShareNothingButEvents = noClasses()
            .that()
            .resideInAPackage("dev.countersign.approval..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.countersign.request..", "dev.countersign.notification..", "dev.countersign.stack..");

    @ArchTest
    static final ArchRule transactionsBeginAtCommandsAndQueries = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("dev.countersign.approval..")
            .and()
            .areAnnotatedWith(Transactional.class)
            .and(beginATransaction())
            .should()
            .beDeclaredInClassesThat()
            .haveNameMatching(".*(Commands|Queries)");

    @ArchTest
    static final ArchRule aggregatesKnowNeitherHttpNorTheClock = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .and()
            .resideInAPackage("dev.countersign.approval..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "io.quarkus..", "dev.countersign.chassis.outbox..")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.time.Clock.class);

    @ArchTest
    static final ArchRule packagesSayThatNothingIsNull = classes()
            .that()
            .haveSimpleName("package-info")
            .should(beAnnotatedWith(org.jspecify.annotations.NullMarked.class));

    private static DescribedPredicate<JavaMethod> beginATransaction() {
        return DescribedPredicate.describe(
                "begin a transaction",
                method -> method.getAnnotationOfType(Transactional.class).value() != TxType.MANDATORY);
    }

    private static ArchCondition<JavaMethod> sayWhoMayUseThem() {
        return new ArchCondition<>("say who may use them, or their class does") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                JavaClass owner = method.getOwner();
                boolean said = RIGHTS.stream()
                        .anyMatch(right -> method.isAnnotatedWith(right) || owner.isAnnotatedWith(right));
                events.add(new SimpleConditionEvent(method, said, method.getFullName()));
            }
        };
    }
}
