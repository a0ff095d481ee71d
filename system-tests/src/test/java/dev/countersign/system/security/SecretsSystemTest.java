package dev.countersign.system.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.countersign.stack.process.ServiceProcess;
import dev.countersign.system.StackUnderTest;
import dev.countersign.system.client.Call;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What the services are trusted with does not go on to whoever reads their logs.
class SecretsSystemTest {

    @RegisterExtension
    static final StackUnderTest STACK = StackUnderTest.whole();

    @Test
    void noLogTellsWhatIsSecret() throws IOException {
        // Given
        String token = STACK.as("mia").token();
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put("token", token);
        secrets.put("its signature", token.substring(token.lastIndexOf('.') + 1));
        STACK.stack()
                .services()
                .forEach(service -> service.launch().environment().forEach((name, value) -> {
                    if (name.contains("SECRET") || name.contains("SIGNING_KEY")) {
                        secrets.put(name, value);
                    }
                }));

        // When
        PageSession.of(STACK.stack(), "mia").open("/queue");
        for (String path : List.of("/api/requests", "/api/queue?limit=no", "/api/notifications/nothing", "/api/%00")) {
            STACK.as("mia").send(Call.get(path));
        }

        // Then
        List<String> told = new ArrayList<>();
        for (ServiceProcess service : STACK.stack().services()) {
            String log = Files.readString(service.log(), StandardCharsets.ISO_8859_1);
            assertFalse(log.isEmpty(), service.name());
            secrets.forEach((name, secret) -> {
                if (log.contains(secret)) {
                    told.add(service.name() + " tells " + name);
                }
            });
        }
        assertEquals(List.of(), told);
    }
}
