package dev.countersign.request;

import static dev.countersign.request.Rest.as;
import static dev.countersign.request.Rest.content;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The conversation as a person without JavaScript has it.
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ConversationPagesIT {

    @Test
    void aCommentIsSaidOnThePageAndShownAsItWasTyped() throws IOException, InterruptedException {
        // Given
        String request = "/requests/" + Rest.create("mia", content(), true).path("id");
        FormBrowser carla = FormBrowser.of("carla");
        Map<String, String> form = typed(carla, request, "<script>alert(1)</script>");
        form.put("mentions", "mia");

        // When
        HttpResponse<String> said = carla.post(request + "/comments", form);

        // Then
        assertEquals(303, said.statusCode(), said.body());
        String page = FormBrowser.of("mia").get(request).body();
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), page);
        assertTrue(page.contains("<strong>Carla Meyer</strong> to Mia Brandt"), page);
        assertFalse(page.contains("<script>alert(1)"), page);
    }

    @Test
    void aCommentThatIsTooLongIsShownAgainWithNothingLost() throws IOException, InterruptedException {
        // Given
        String request = "/requests/" + Rest.create("mia", content(), true).path("id");
        FormBrowser carla = FormBrowser.of("carla");
        String text = "It is a long story. ".repeat(201);
        Map<String, String> form = typed(carla, request, text);
        form.put("mentions", "mia");

        // When
        HttpResponse<String> refused = carla.post(request + "/comments", form);

        // Then
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains(text), refused.body());
        assertTrue(refused.body().contains("value=\"mia\" checked"), refused.body());
        assertTrue(refused.body().contains("At most 4,000 characters."), refused.body());
    }

    @Test
    void sendingAFormTwiceSaysItOnce() throws IOException, InterruptedException {
        // Given
        String request = "/requests/" + Rest.create("mia", content(), true).path("id");
        FormBrowser mia = FormBrowser.of("mia");
        Map<String, String> form = typed(mia, request, "Once.");

        // When
        mia.post(request + "/comments", form);
        HttpResponse<String> again = mia.post(request + "/comments", form);

        // Then
        assertEquals(303, again.statusCode());
        as("mia").get("/api" + request + "/comments").then().body("items.text", contains("Once."));
    }

    @Test
    void watchingBeginsAndEndsOnThePage() throws IOException, InterruptedException {
        // Given
        String request = "/requests/" + Rest.create("mia", content(), true).path("id");
        FormBrowser carla = FormBrowser.of("carla");
        Map<String, String> form =
                new HashMap<>(FormBrowser.hidden(carla.get(request).body(), request + "/watch"));
        form.put("action", "watch");

        // When
        HttpResponse<String> watched = carla.post(request + "/watch", form);

        // Then
        assertEquals(303, watched.statusCode());
        assertTrue(carla.get(request).body().contains("Stop watching"));
        form.put("action", "stop");
        assertEquals(303, carla.post(request + "/watch", form).statusCode());
        assertTrue(carla.get(request).body().contains("Watch this request"));
    }

    private static Map<String, String> typed(FormBrowser browser, String request, String text)
            throws IOException, InterruptedException {
        Map<String, String> form =
                new HashMap<>(FormBrowser.hidden(browser.get(request).body(), request + "/comments"));
        form.put("text", text);
        return form;
    }
}
