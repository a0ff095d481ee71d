package dev.countersign.notification;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
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
import com.tngtech.archunit.lang.ArchRule;
import dev.countersign.chassis.inbox.EventHandler;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

@AnalyzeClasses(
        packages = {"dev.countersign.notification", "dev.countersign.chassis"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final List<Class<? extends Annotation>> AUTHORISATION =
            List.of(Authenticated.class, RolesAllowed.class, PermitAll.class);

    @ArchTest
    static final ArchRule EVERY_ENDPOINT_SAYS_WHO_MAY_CALL_IT = methods()
            .that(DescribedPredicate.describe("answer HTTP", ArchitectureTest::answersHttp))
            .should(be(DescribedPredicate.describe("authorised by annotation", ArchitectureTest::authorised)))
            .because("what is authorised by its path can be reached by another spelling of the path");

    @ArchTest
    static final ArchRule ENDPOINTS_ARE_ON_RESOURCES_AND_PAGES = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .haveSimpleNameEndingWith("Resource")
            .orShould()
            .haveSimpleNameEndingWith("Pages");

    @ArchTest
    static final ArchRule ONLY_THE_RELAY_PRODUCES = noClasses()
            .that()
            .resideOutsideOfPackage("dev.countersign.chassis.outbox")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(KafkaProducer.class)
            .because("an event that is sent beside the outbox can be about something that was rolled back");

    @ArchTest
    static final ArchRule NOTHING_SENDS_THROUGH_MESSAGING =
            methods().should().notBeAnnotatedWith(Outgoing.class).because("only the relay produces");

    @ArchTest
    static final ArchRule ONLY_CONSUMERS_CONSUME = methods()
            .that()
            .areAnnotatedWith(Incoming.class)
            .should()
            .beDeclaredInClassesThat()
            .areAssignableTo(EventHandler.class)
            .because("what is read beside the inbox is applied twice, or out of order");

    @ArchTest
    static final ArchRule NOBODY_POLLS_KAFKA_BY_HAND =
            noClasses().should().dependOnClassesThat().areAssignableTo(KafkaConsumer.class);

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_REACH_INTO_ONE_ANOTHER = slices().matching(
                    "dev.countersign.notification.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that knows who uses it cannot be changed alone");

    @ArchTest
    static final ArchRule INBOX_AND_DELIVERY_DO_NOT_KNOW_EACH_OTHER = noClasses()
            .that()
            .resideInAPackage("dev.countersign.notification.inbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.countersign.notification.delivery..", "dev.countersign.notification.audience..");

    @ArchTest
    static final ArchRule TRANSACTIONS_BEGIN_IN_FEW_PLACES = classes()
            .that()
            .resideInAPackage("dev.countersign.notification..")
            .and(DescribedPredicate.describe("are transactional", ArchitectureTest::transactional))
            .should()
            .haveSimpleNameEndingWith("Commands")
            .orShould()
            .haveSimpleNameEndingWith("Queries")
            .orShould()
            .haveSimpleName("MailQueue")
            .because("a transaction that begins anywhere else is longer than somebody thinks");

    private static boolean answersHttp(JavaMethod method) {
        return method.getOwner().isAnnotatedWith(Path.class) && method.isMetaAnnotatedWith(HttpMethod.class);
    }

    private static boolean authorised(JavaMethod method) {
        return AUTHORISATION.stream()
                .anyMatch(annotation ->
                        method.isAnnotatedWith(annotation) || method.getOwner().isAnnotatedWith(annotation));
    }

    private static boolean transactional(JavaClass type) {
        return type.isAnnotatedWith(Transactional.class)
                || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class));
    }
}
