package dev.countersign.chassis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;

@AnalyzeClasses(packages = "dev.countersign.chassis", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String INBOX = "dev.countersign.chassis.inbox";
    private static final String OUTBOX = "dev.countersign.chassis.outbox";

    @ArchTest
    static final ArchRule onlyTheRelayProduces = noClasses()
            .that()
            .resideOutsideOfPackage(OUTBOX)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka.clients.producer..")
            .because("an event that does not pass through the outbox is lost or told though its transaction failed");

    @ArchTest
    static final ArchRule onlyTheInboxLooksIntoRecords = noClasses()
            .that()
            .resideOutsideOfPackage(INBOX)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka.clients.consumer..")
            .because("what is read past the inbox is neither deduplicated nor in order");

    @ArchTest
    static final ArchRule eventsAreAppendedInsideATransaction = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveFullyQualifiedName(OUTBOX + ".Outbox")
            .and()
            .arePublic()
            .should(beMandatory())
            .because("an append in a transaction of its own would be told whatever becomes of the caller's");

    @ArchTest
    static final ArchRule theInboxWorksInsideATransaction = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveFullyQualifiedName(INBOX + ".Inbox")
            .and(touchTheDatabase())
            .should(beMandatory())
            .because("an effect and the note that it happened belong to one transaction");

    @ArchTest
    static final ArchRule packagesDoNotGoInCircles = slices().matching("dev.countersign.chassis.(*)..")
            .should()
            .beFreeOfCycles()
            .because("each package is a mechanism that can be understood without the ones that use it");

    @ArchTest
    static final ArchRule theFoundationKnowsNoMechanism = noClasses()
            .that()
            .resideInAPackage("dev.countersign.chassis")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.countersign.chassis.*..")
            .because("what every package uses must not use one of them");

    @ArchTest
    static final ArchRule theChassisKnowsNoService = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    "dev.countersign.request..", "dev.countersign.approval..", "dev.countersign.notification..")
            .because("what one service needs alone belongs to it");

    @ArchTest
    static final ArchRule nothingIsPrinted = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
            "what is printed has no level, no category and no trace id");

    @ArchTest
    static final ArchRule oneWayOfLogging =
            NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because("everything is logged through JBoss Logging");

    private static DescribedPredicate<JavaMethod> touchTheDatabase() {
        return DescribedPredicate.describe(
                "touch the database",
                method -> method.getThrowsClause().containsType(SQLException.class)
                        && !method.getModifiers().contains(JavaModifier.PRIVATE));
    }

    private static ArchCondition<JavaMethod> beMandatory() {
        return new ArchCondition<>("be @Transactional(MANDATORY)") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean mandatory = method.tryGetAnnotationOfType(Transactional.class)
                        .map(annotation -> annotation.value() == TxType.MANDATORY)
                        .orElse(false);
                events.add(new SimpleConditionEvent(
                        method, mandatory, method.getFullName() + (mandatory ? " is" : " is not") + " MANDATORY"));
            }
        };
    }
}
