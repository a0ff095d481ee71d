package dev.countersign.system.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.system.client.Call;
import dev.countersign.system.client.Reply;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnavailableTest {
    private static final String ONE = "01890000-0000-7000-8000-000000000001";
    private static final String OTHER = "01890000-0000-7000-8000-000000000002";

    private final Ongoing ongoing = new Ongoing();
    private final Unavailable unavailable = new Unavailable(ongoing);

    @TempDir
    private Path directory;

    @Test
    void causesAreCountedAsTheGatewayAndTheLogsTellThem() throws IOException {
        Path log = directory.resolve("service.log");
        Files.writeString(log, """
                12:00 WARN The database is away (trace %s): FATAL: the database system is starting up
                12:01 WARN The database is away (trace %s): FATAL: the database system is starting up
                """.formatted(ONE, OTHER));

        note("POST /api/requests", "{\"traceId\": \"" + ONE + "\"}");
        note("GET /api/queue", "{\"traceId\": \"" + OTHER + "\"}");
        note("GET /api/queue", "{\"detail\": \"The approval-service does not answer.\"}");

        List<String> table = unavailable.reasons(List.of(log));
        assertEquals(4, table.size(), table::toString);
        assertEquals(
                "| service: FATAL: the database system is starting up |     2 |                     1 |", table.get(2));
        assertEquals(
                "| gateway: The approval-service does not answer.     |     1 |                     0 |", table.get(3));
    }

    @Test
    void anAnswerThatNoLogExplainsIsSaidToBeSo() throws IOException {
        Path log = Files.createFile(directory.resolve("service.log"));
        note("GET /api/queue", "{\"traceId\": \"" + ONE + "\"}");

        assertEquals(
                "| service: no line in a log |     1 |                     0 |",
                unavailable.reasons(List.of(log)).getLast());
    }

    @Test
    void whatWasGoingWrongIsCountedToo() {
        note("POST /api/requests", "{}");
        ongoing.begins(FaultKind.DATABASE_KILLED);
        note("POST /api/requests", "{}");
        note("GET /api/queue", "{}");

        List<String> table = unavailable.faults();
        assertEquals("| PostgreSQL is killed       |     2 |                     1 |", table.get(2));
        assertEquals("| nothing that was inflicted |     1 |                     1 |", table.get(3));
    }

    private void note(String operation, String body) {
        Call call = Call.get("/");
        unavailable.note(operation, new Reply(call, 503, HttpHeaders.of(Map.of(), (name, value) -> true), body));
    }
}
