package dev.countersign.system.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.Offer;
import dev.countersign.contracts.TaskOutcome;
import dev.countersign.stack.process.ServiceProcess;
import dev.countersign.system.Patience;
import dev.countersign.system.StackUnderTest;
import dev.countersign.system.client.Call;
import dev.countersign.system.client.Mail;
import dev.countersign.system.client.Outcome;
import dev.countersign.system.client.Reply;
import dev.countersign.system.client.Task;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Everything that somebody can write about a request, written so that it would do something wherever it is shown
/// without care: as markup, as an attribute, as an expression of the templates, as a header of a mail, as a line of a
/// log.
class InjectionSystemTest {
    private static final Duration LIMIT = Duration.ofSeconds(40);

    /// What must never be found as it was written, because a browser would run it.
    private static final List<String> LIVE = List.of("<script>evil", "<img src=x onerror", "<svg/onload");

    /// What an expression of the templates would have become.
    private static final String COMPUTED = "evil-49-evil";

    @RegisterExtension
    static final StackUnderTest STACK = StackUnderTest.whole();

    @Test
    void whatPeopleWriteIsShownAndNeverDone() {
        // Given
        String request = submit();
        Task task = Patience.until(
                "the request in the queue", LIMIT, () -> STACK.as("sam").queued(UUID.fromString(request)));
        converse(request, task);
        PageSession mia = PageSession.of(STACK.stack(), "mia");
        PageSession sam = PageSession.of(STACK.stack(), "sam");
        Map<String, String> seen = new LinkedHashMap<>();
        read("/reviews/" + task.id(), sam, seen);

        // When
        refuse(request, task.id());
        Patience.until(
                "the refusal in Mia's mail",
                LIMIT,
                () -> mails().stream()
                        .filter(mail ->
                                mail.to().contains("mia") && (mail.text() + mail.html()).contains("evil(reason)"))
                        .findFirst());

        // Then
        Stream.of(
                        "/requests/" + request,
                        "/requests",
                        "/requests/" + request + "/revisions",
                        "/inbox",
                        "/requests/" + request + "/change")
                .forEach(path -> read(path, mia, seen));
        Stream.of("/queue", "/reviews/" + task.id(), "/inbox", "/requests/" + request)
                .forEach(path -> read(path, sam, seen));
        assertTrue(seen.get("/requests/" + request).contains("&lt;script&gt;evil"), "the text is there, as text");
        mails().forEach(mail -> seen.put("mail " + mail.subject(), mail.html()));
        assertEquals(List.of(), liveIn(seen));
    }

    @Test
    void aMailHasTheHeadersThatWeGaveItAndNoOthers() {
        // Given
        String request = submit();
        Patience.until("the request in the queue", LIMIT, () -> STACK.as("sam").queued(UUID.fromString(request)));

        // When
        List<Mail.Message> mails = Patience.until(
                "mail for security", LIMIT, () -> Optional.of(mails()).filter(found -> !found.isEmpty()));

        // Then
        for (Mail.Message mail : mails) {
            assertFalse(mail.subject().contains("\n") || mail.subject().contains("\r"), mail.subject());
        }
        assertEquals(List.of(), STACK.countersign().mail().to("evil@example.com"));
    }

    @Test
    void nobodyWritesALineOfTheLogs() throws IOException {
        // Given
        String line = "2026-11-26 12:00:00,000 ERROR [evil] forged";
        String forged = URLEncoder.encode("x\r\n" + line, StandardCharsets.UTF_8);

        // When
        for (String path :
                List.of("/api/requests/", "/api/requests?after=", "/api/queue?team=", "/api/notifications?after=")) {
            STACK.as("mia").send(Call.get(path + forged));
        }
        submit();

        // Then
        for (ServiceProcess service : STACK.stack().services()) {
            List<String> written = Files.readAllLines(service.log(), StandardCharsets.ISO_8859_1);
            assertFalse(written.isEmpty(), service.name());
            assertTrue(written.stream().noneMatch(found -> found.startsWith(line)), service.name());
        }
    }

    private static String submit() {
        Map<String, Object> content = new LinkedHashMap<>();
        for (String field : List.of("product", "vendor", "capability")) {
            content.put(field, evil(field));
        }
        content.put("purpose", evil("purpose") + "\r\nBcc: evil@example.com\r\n");
        content.put("vendorWebsite", "https://evil.example.com/\"><script>evil(website)</script>");
        content.put("annualCost", Map.of("amount", "100.00", "currency", "EUR"));
        content.put("seats", 1);
        content.put("customerData", false);
        content.put("websiteTags", true);
        content.put("site", Map.of("domains", List.of("www.example.com"), "tags", List.of(evil("tag"))));
        content.put("costCentre", "CC-1042");
        content.put("integrations", List.of(evil("integration")));
        for (String who : List.of("businessOwner", "technicalOwner", "beneficiary")) {
            content.put(who, Map.of("name", evil(who), "email", who.toLowerCase(Locale.ROOT) + "@example.com"));
        }
        Reply created = STACK.as("mia")
                .create(content, true, UUID.randomUUID().toString())
                .good();
        return created.json().path("id").asText();
    }

    private static void converse(String request, Task task) {
        STACK.as("mia")
                .send(keyed(Call.post("/api/requests/" + request + "/comments")).json(Map.of("text", evil("comment"))))
                .good();
        String name = URLEncoder.encode("\"><script>evil(file)</script>.pdf", StandardCharsets.UTF_8);
        STACK.as("mia")
                .send(keyed(Call.post("/api/requests/" + request + "/attachments?name=" + name))
                        .json("%PDF-1.7\n"));
        Task claimed = STACK.as("sam").claim(task.id());
        STACK.as("sam").ask(claimed, AskedOf.REQUESTER, evil("question"));
        String question = Patience.until(
                "the question",
                LIMIT,
                () -> Optional.of(STACK.as("mia")
                                .send(Call.get("/api/requests/" + request))
                                .good()
                                .json()
                                .at("/questions/0/id")
                                .asText())
                        .filter(id -> !id.isEmpty()));
        STACK.as("mia").answer(UUID.fromString(request), UUID.fromString(question), evil("answer"));
        Patience.until(
                "the answer",
                LIMIT,
                () -> Optional.of(STACK.as("sam").task(task.id()))
                        .filter(found -> found.status().equals("CLAIMED")));
    }

    private static void refuse(String request, UUID task) {
        Outcome no = Outcome.of(TaskOutcome.REFUSED, evil("reason"))
                .with(new Offer(evil("alternative"), evil("sandbox"), evil("conditions")));
        STACK.as("sam").complete(STACK.as("sam").task(task), no);
        Patience.until(
                "the refusal in the request",
                LIMIT,
                () -> Optional.of(STACK.as("mia").request(UUID.fromString(request)))
                        .filter(found -> found.status().equals("REJECTED")));
    }

    /// A text for a field, with a bit of everything, below the shortest limit of 120 characters.
    private static String evil(String field) {
        return "\"'><script>evil(" + field + ")</script><img src=x onerror=e()><svg/onload=e()>evil-{7*7}-evil";
    }

    private static void read(String path, PageSession session, Map<String, String> seen) {
        var page = session.open(path);
        assertEquals(200, page.statusCode(), path);
        assertFalse(
                page.headers().firstValue("Content-Security-Policy").orElse("").isEmpty(), path);
        seen.merge(path, page.body(), String::concat);
    }

    private static List<Mail.Message> mails() {
        return Stream.of("mia", "sam", "sofia")
                .flatMap(person -> STACK.countersign().mail().to(person + "@example.com").stream())
                .filter(mail -> (mail.subject() + mail.html()).contains("evil"))
                .toList();
    }

    private static Call keyed(Call call) {
        return call.header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static List<String> liveIn(Map<String, String> seen) {
        List<String> found = new ArrayList<>();
        seen.forEach((where, html) -> Stream.concat(LIVE.stream(), Stream.of(COMPUTED))
                .filter(html::contains)
                .forEach(live -> found.add(live.strip() + " on " + where)));
        return found;
    }
}
