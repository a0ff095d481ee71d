package dev.countersign.system.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.stack.process.ServiceProcess;
import dev.countersign.system.StackUnderTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Wherever a sign-in begins, and whatever is said on the way, it ends at our own address.
class OpenRedirectSystemTest {
    private static final String ELSEWHERE = "elsewhere.example";

    /// What a browser, or something before us, could take for another host.
    private static final List<String> BEGINNINGS = List.of(
            "/requests",
            "//" + ELSEWHERE,
            "//" + ELSEWHERE + "/requests",
            "///" + ELSEWHERE,
            "/\\" + ELSEWHERE,
            "/%5C" + ELSEWHERE,
            "/%2F" + ELSEWHERE,
            "/%2F%2F" + ELSEWHERE,
            "/%09/" + ELSEWHERE,
            "/.//" + ELSEWHERE,
            "/requests/..//" + ELSEWHERE,
            "/@" + ELSEWHERE,
            "/." + ELSEWHERE,
            ":1@" + ELSEWHERE,
            "@" + ELSEWHERE,
            "http://" + ELSEWHERE + "/requests",
            "/requests/new//" + ELSEWHERE,
            "/requests/%5C" + ELSEWHERE,
            "/requests?redirect_uri=https://" + ELSEWHERE,
            "/requests?view=//" + ELSEWHERE,
            "/requests?view=%0D%0ALocation:%20https://" + ELSEWHERE,
            "/queue?%5C" + ELSEWHERE,
            "/inbox?after=https://" + ELSEWHERE);

    /// What the gateway says anew for whoever comes by it.
    private static final List<String> CLAIMS = List.of(
            "X-Forwarded-Host: " + ELSEWHERE,
            "X-Forwarded-Host: " + ELSEWHERE + ", localhost",
            "X-Forwarded-For: ",
            "X-Forwarded-Server: " + ELSEWHERE,
            "X-Forwarded-Prefix: //" + ELSEWHERE,
            "X-Forwarded-Proto: https",
            "X-Forwarded-Port: 1",
            "X-Forwarded-Ssl: on",
            "Forwarded: host=" + ELSEWHERE + ";proto=https",
            "X-Original-URL: //" + ELSEWHERE,
            "X-HTTP-Host-Override: " + ELSEWHERE,
            "Referer: https://" + ELSEWHERE,
            "Origin: https://" + ELSEWHERE);

    @RegisterExtension
    static final StackUnderTest STACK = StackUnderTest.whole();

    @Test
    void aSignInEndsAtOurOwnAddressWhereverItBegins() {
        // Given
        List<String> astray = new ArrayList<>();
        Set<String> signedIn = new LinkedHashSet<>();

        // When
        for (String server : servers()) {
            for (String beginning : BEGINNINGS) {
                Wayfarer mia = new Wayfarer(STACK.stack(), server, "");
                mia.goTo(beginning);
                if (mia.signedIn()) {
                    signedIn.add(server);
                }
                mia.astray().forEach(to -> astray.add(server + " " + beginning + " led to " + to));
            }
        }

        // Then
        assertEquals(List.of(), astray);
        assertEquals(servers(), List.copyOf(signedIn));
    }

    @Test
    void nobodyChoosesTheHostToWhichTheSignInComesBack() {
        // Given
        List<String> astray = new ArrayList<>();

        // When
        for (String claim : CLAIMS) {
            Wayfarer mia = new Wayfarer(STACK.stack(), STACK.stack().url(), claim + "\r\n");
            mia.goTo("/requests/new");
            mia.astray().forEach(to -> astray.add(claim + " led to " + to));
            if (!mia.signedIn()) {
                astray.add(claim + " kept from signing in");
            }
        }

        // Then
        assertEquals(List.of(), astray);
    }

    @Test
    void whatWasNotBegunHereIsNotEndedElsewhere() {
        // Given
        String elsewhere = URLEncoder.encode("https://" + ELSEWHERE, StandardCharsets.UTF_8);
        List<String> answers = List.of(
                "/signed-in?code=x&state=" + elsewhere,
                "/signed-in?code=x&state=x&redirect_uri=" + elsewhere,
                "/signed-in?error=access_denied&error_uri=" + elsewhere + "&state=x",
                "/signed-in?state=" + elsewhere,
                "/sign-out?post_logout_redirect_uri=" + elsewhere,
                "/signed-out?state=" + elsewhere);
        List<String> astray = new ArrayList<>();

        // When
        for (String answer : answers) {
            Wayfarer forged =
                    new Wayfarer(STACK.stack(), STACK.stack().url(), "Cookie: q_auth_x=x|//" + ELSEWHERE + "\r\n");
            forged.goTo(answer);
            forged.astray().forEach(to -> astray.add(answer + " led to " + to));
            Wayfarer mia = new Wayfarer(STACK.stack(), STACK.stack().url(), "");
            mia.goTo("/requests");
            mia.goTo(answer);
            mia.astray().forEach(to -> astray.add("signed in, " + answer + " led to " + to));
        }

        // Then
        assertEquals(List.of(), astray);
    }

    /// The gateway lets through no path with two meanings; what stands behind it must not need that.
    private static List<String> servers() {
        List<String> servers = new ArrayList<>(List.of(STACK.stack().url()));
        STACK.stack().services().stream().map(ServiceProcess::url).forEach(servers::add);
        return servers;
    }
}
