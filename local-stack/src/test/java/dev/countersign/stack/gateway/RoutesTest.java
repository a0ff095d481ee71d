package dev.countersign.stack.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    @ParameterizedTest
    @CsvSource({
        "/, request-service",
        "/requests, request-service",
        "/requests/, request-service",
        "/requests/new, request-service",
        "/catalogue/vendors/1, request-service",
        "/look/countersign.css, request-service",
        "/signed-in, request-service",
        "/signed-out, request-service",
        "/sign-out, request-service",
        "/api/requests/0199-ab/timeline, request-service",
        "/api/operations/request-service/dead-letters, request-service",
        "/language/request-service, request-service",
        "/queue, approval-service",
        "/reviews/1, approval-service",
        "/previews/request, approval-service",
        "/api/queue/next, approval-service",
        "/api/tasks/1/claim, approval-service",
        "/api/cases/1, approval-service",
        "/api/operations/approval-service/dead-letters, approval-service",
        "/language/approval-service, approval-service",
        "/inbox, notification-service",
        "/preferences, notification-service",
        "/api/notifications/count, notification-service",
        "/api/operations/notification-service/dead-letters, notification-service",
        "/language/notification-service, notification-service",
    })
    void aPathGoesToTheServiceThatServesIt(String path, String service) {
        assertEquals(Optional.of(service), Routes.serviceFor(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/health",
                "/q/metrics",
                "/q",
                "/requestsx",
                "/Requests",
                "/api",
                "/api/operations",
                "/api/operations/other-service",
                "/language",
                "/language/other-service",
                "/requests/../q/metrics",
                "/requests/%2e%2e/q/metrics",
                "/requests/%2E./q/metrics",
                "/requests/..;x=1/q/metrics",
                "/requests/./new",
                "/requests//new",
                "//requests",
                "/requests%2f..%2fq",
                "/requests/%2f",
                "/requests/%5c..%5cq",
                "/requests/a\\b",
                "/requests/%252e%252e/q",
                "/requests/%00",
                "/requests/%0a",
                "/requests/%zz",
                "requests",
                "*",
                "",
            })
    void aPathThatIsNobodysOrHasTwoMeaningsGoesNowhere(String path) {
        assertEquals(Optional.empty(), Routes.serviceFor(path));
    }
}
