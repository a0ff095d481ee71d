package dev.countersign.stack.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MailCatcherTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private MailCatcher mail;

    @BeforeEach
    void start() {
        mail = MailCatcher.start(0, 0);
    }

    @AfterEach
    void stop() {
        mail.close();
    }

    @Test
    void theNewestMessageComesFirst() throws Exception {
        send("first", "one", "", "mia@example.com");
        send("second", "two", "", "mia@example.com");

        List<String> subjects = mail.mails().stream().map(CaughtMail::subject).toList();

        assertEquals(List.of("second", "first"), subjects);
    }

    @Test
    void aMessageCountsForEachOfItsRecipientsAndCanBeAskedForByThem() throws Exception {
        send("both", "text", "", "mia@example.com", "sam@example.com");

        String json = get("/api/messages?to=sam%40example.com").body();

        assertEquals(1, mail.mailsTo("SAM@example.com").size());
        assertEquals(2, mail.mails().size());
        assertTrue(json.contains("\"to\":\"sam@example.com\"") && !json.contains("\"to\":\"mia@example.com\""), json);
    }

    @Test
    void whoeverWantsAllIsToldOfThoseThatHaveMadeRoomToo() throws Exception {
        List<CaughtMail> told = new CopyOnWriteArrayList<>();
        mail.tell(told::add);
        String[] many = IntStream.range(0, Mailbox.MOST)
                .mapToObj(i -> i + "@example.com")
                .toArray(String[]::new);
        send("early", "text", "", "mia@example.com");
        send("many", "text", "", many);

        assertEquals(Mailbox.MOST, mail.mails().size());
        assertEquals(0, mail.mailsTo("mia@example.com").size());
        assertEquals(1 + Mailbox.MOST, told.size());
        assertEquals("mia@example.com", told.getFirst().to());
    }

    @Test
    void plainTextAndHtmlAreBothKept() throws Exception {
        send("Grüße", "plain – text", "<p>rich</p>", "mia@example.com");

        CaughtMail caught = mail.mails().getFirst();

        assertEquals("Grüße", caught.subject());
        assertEquals("plain – text", caught.text().strip());
        assertEquals("<p>rich</p>", caught.html().strip());
        assertEquals("countersign@example.com", caught.from());
    }

    @Test
    void whatAStrangerWroteIsShownAndNeverRun() throws Exception {
        send(
                "<script>s</script>",
                "<script>t</script> http://localhost:8080/requests/1?a=1&b=2.",
                "<script>h</script>",
                "mia@example.com");

        String list = get("/").body();
        String message = get("/messages/1").body();
        HttpResponse<String> frame = get("/messages/1/html");

        assertFalse(list.contains("<script>"), list);
        assertFalse(message.contains("<script>"), message);
        assertTrue(message.contains("href=\"http://localhost:8080/requests/1?a=1&amp;b=2\""), message);
        String policy = frame.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.startsWith("sandbox ") && policy.contains("default-src 'none'"), policy);
        assertFalse(policy.contains("allow-scripts") || policy.contains("allow-same-origin"), policy);
    }

    @Test
    void onlyTheNewestThousandAreKept() throws Exception {
        try (Transport transport = session().getTransport("smtp")) {
            transport.connect();
            for (int i = 1; i <= 1005; i++) {
                MimeMessage message = message("message " + i, "text", "", "mia@example.com");
                transport.sendMessage(message, message.getAllRecipients());
            }
        }

        List<CaughtMail> kept = mail.mails();

        assertEquals(1000, kept.size());
        assertEquals("message 1005", kept.getFirst().subject());
        assertEquals("message 6", kept.getLast().subject());
    }

    @Test
    void aMessageThatIsGoneIsAPageThatSaysSo() throws Exception {
        HttpResponse<String> answer = get("/messages/99");

        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("All mail"), answer.body());
    }

    private void send(String subject, String text, String html, String... recipients) throws MessagingException {
        Transport.send(message(subject, text, html, recipients));
    }

    private MimeMessage message(String subject, String text, String html, String... recipients)
            throws MessagingException {
        MimeMessage message = new MimeMessage(session());
        message.setFrom(new InternetAddress("countersign@example.com"));
        for (String recipient : recipients) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        }
        message.setSubject(subject, "UTF-8");
        if (html.isEmpty()) {
            message.setText(text, "UTF-8");
        } else {
            MimeBodyPart plain = new MimeBodyPart();
            plain.setText(text, "UTF-8");
            MimeBodyPart rich = new MimeBodyPart();
            rich.setContent(html, "text/html; charset=UTF-8");
            message.setContent(new MimeMultipart("alternative", plain, rich));
        }
        return message;
    }

    private Session session() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(mail.smtpPort()));
        return Session.getInstance(properties);
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + mail.webPort() + path);
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
