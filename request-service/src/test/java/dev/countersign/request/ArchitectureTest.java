package dev.countersign.request;

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
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@AnalyzeClasses(packages = "dev.countersign", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule onlyTheRelayProduces = noClasses()
            .that()
            .resideOutsideOfPackages("dev.countersign.chassis.outbox..", "dev.countersign.stack..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka.clients.producer..")
            .because("what is sent past the outbox is lost or invented when a transaction does not end as expected");

    @ArchTest
    static final ArchRule onlyConsumersConsume = methods()
            .that()
            .areAnnotatedWith(Incoming.class)
            .should()
            .beDeclaredInClassesThat()
            .implement(EventHandler.class)
            .because("an event that is read past the inbox has its effect twice");

    @ArchTest
    static final ArchRule everyEndpointSaysWhoMayUseIt = methods()
            .that(areEndpoints())
            .should(sayWhoMayUseThem())
            .because("what has no annotation is denied at run time, which nobody notices until a customer does");

    @ArchTest
    static final ArchRule transactionsBeginInCommandsAndQueries = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("dev.countersign.request..")
            .should()
            .beDeclaredInClassesThat()
            .haveNameMatching(".*(Commands|Queries)")
            .because("a transaction that begins elsewhere has another size than its author thinks");

    @ArchTest
    static final ArchRule featuresDoNotReachIntoOneAnother = slices().matching("dev.countersign.request.(*)..")
            .should()
            .beFreeOfCycles()
            .because("features that know each other in a circle are one feature with two names");

    @ArchTest
    static final ArchRule entitiesStayInTheirFeature = classes()
            .that()
            .areAnnotatedWith(jakarta.persistence.Entity.class)
            .and()
            .resideInAPackage("..purchase..")
            .should()
            .bePackagePrivate()
            .because("who can reach an entity can change it past its rules");

    private static DescribedPredicate<JavaMethod> areEndpoints() {
        return DescribedPredicate.describe(
                "are endpoints",
                method -> method.getOwner().isMetaAnnotatedWith(Path.class)
                        && (method.isMetaAnnotatedWith(HttpMethod.class) || method.isAnnotatedWith(Path.class)));
    }

    private static ArchCondition<JavaMethod> sayWhoMayUseThem() {
        return new ArchCondition<>("say who may use them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                JavaClass owner = method.getOwner();
                boolean said = java.util.stream.Stream.of(Authenticated.class, RolesAllowed.class, PermitAll.class)
                        .anyMatch(
                                annotation -> method.isAnnotatedWith(annotation) || owner.isAnnotatedWith(annotation));
                events.add(new SimpleConditionEvent(method, said, method.getFullName()));
            }
        };
    }
}
