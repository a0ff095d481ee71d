package dev.countersign.request;

import static dev.countersign.request.Rest.content;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Attachments as a person without JavaScript has them.
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AttachmentPagesIT {
    private static final String PDF = "%PDF-1.7\nAn offer.";

    @Test
    void aFileIsAttachedOpenedAndRemovedOnThePageOfTheRequest() throws IOException, InterruptedException {
        // Given
        String request = "/requests/" + Rest.create("mia", content(), true).path("id");
        FormBrowser mia = FormBrowser.of("mia");
        Map<String, String> form = FormBrowser.hidden(mia.get(request).body(), request + "/attachments");

        // When
        HttpResponse<String> added = mia.upload(request + "/attachments", form, "Übersicht <1>.pdf", PDF);

        // Then
        assertEquals(303, added.statusCode(), added.body());
        assertTrue(FormBrowser.location(added).endsWith(request + "?done=attached"));
        String page = mia.get(request).body();
        assertTrue(page.contains(">Übersicht _1_.pdf</a>"), page);
        String address = link(page, request + "/attachments/");
        HttpResponse<String> read = mia.get(address);
        assertEquals(PDF, read.body());
        assertTrue(
                read.headers().firstValue("Content-Disposition").orElseThrow().startsWith("attachment;"));
        HttpResponse<String> removed = mia.post(address + "/remove", FormBrowser.hidden(page, address + "/remove"));
        assertEquals(303, removed.statusCode());
        assertFalse(mia.get(request).body().contains(address));
    }

    @Test
    void aRefusalSaysInWordsWhatCanBeAttachedAndOffersAnotherTry() throws IOException, InterruptedException {
        // Given
        String request = "/requests/" + Rest.create("mia", content(), true).path("id");
        FormBrowser mia = FormBrowser.of("mia");
        Map<String, String> form = FormBrowser.hidden(mia.get(request).body(), request + "/attachments");

        // When
        HttpResponse<String> refused =
                mia.upload(request + "/attachments", form, "offer.pdf", "<!DOCTYPE html><html></html>");

        // Then
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("text/html"), refused.body());
        Map<String, String> again = FormBrowser.hidden(refused.body(), request + "/attachments");
        assertEquals(
                303,
                mia.upload(request + "/attachments", again, "offer.pdf", PDF).statusCode());
    }

    @Test
    void aColleagueSeesTheListAndNoFormAndAStrangerNothing() throws IOException, InterruptedException {
        // Given
        String request = "/requests/" + Rest.create("mia", content(), true).path("id");
        FormBrowser mia = FormBrowser.of("mia");
        Map<String, String> form = FormBrowser.hidden(mia.get(request).body(), request + "/attachments");
        mia.upload(request + "/attachments", form, "offer.pdf", PDF);
        String address = link(mia.get(request).body(), request + "/attachments/");

        // When
        String seen = FormBrowser.of("carla").get(request).body();

        // Then
        assertTrue(seen.contains(address));
        assertFalse(seen.contains("action=\"" + request + "/attachments"));
        assertEquals(404, FormBrowser.of("tom").get(address).statusCode());
    }

    @Test
    void aForgedFormAttachesNothing() throws IOException, InterruptedException {
        // Given
        String request = "/requests/" + Rest.create("mia", content(), true).path("id");
        FormBrowser mia = FormBrowser.of("mia");
        mia.get(request);

        // When
        HttpResponse<String> forged = mia.upload(request + "/attachments", Map.of("key", "k"), "offer.pdf", PDF);

        // Then
        assertEquals(400, forged.statusCode());
    }

    private static String link(String page, String prefix) {
        Matcher found = Pattern.compile("href=\"(" + Pattern.quote(prefix) + "[0-9a-f-]{36})\"")
                .matcher(page);
        assertTrue(found.find(), page);
        return found.group(1);
    }
}
