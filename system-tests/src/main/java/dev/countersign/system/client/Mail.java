package dev.countersign.system.client;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The mail that has arrived.
public final class Mail {
    private final HttpClient http;
    private final URI page;

    Mail(HttpClient http, URI page) {
        this.http = http;
        this.page = page;
    }

    /// What one address got, newest first.
    public List<Message> to(String address) {
        String query = URLEncoder.encode(address, StandardCharsets.UTF_8);
        Reply reply = Caller.send(http, page, Call.get("/api/messages?to=" + query), Map.of(), Caller.USUAL_PATIENCE)
                .good();
        List<Message> messages = new ArrayList<>();
        reply.json().path("messages").forEach(message -> messages.add(Call.JSON.convertValue(message, Message.class)));
        return messages;
    }

    public record Message(
            long id, Instant receivedAt, String from, String to, String subject, String text, String html) {

        /// Whether it leads to this address below the gateway.
        public boolean leadsTo(String link) {
            return text.contains(link) || html.contains(link);
        }
    }
}
