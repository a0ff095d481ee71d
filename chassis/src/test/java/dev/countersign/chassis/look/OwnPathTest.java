package dev.countersign.chassis.look;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/inbox", "/queue?sort=due&q=%C3%A4|{x}^", "/requests/17/", "/inbox?next=//evil.example"})
    void aPathAsABrowserAsksForItIsOurs(String address) {
        assertTrue(OwnPath.is(address), address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "inbox",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/inbox\\..\\..\\evil.example",
                "https:evil.example",
                "https://evil.example/inbox",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/\n/evil.example",
                "/\r\nSet-Cookie: lang=xx",
                "/in box",
                "/\u0000",
                "/\u007f",
                "/\u2028/evil.example",
                "/\u00e4",
                " /inbox"
            })
    void anythingElseIsNot(String address) {
        assertFalse(OwnPath.is(address), address);
    }
}
