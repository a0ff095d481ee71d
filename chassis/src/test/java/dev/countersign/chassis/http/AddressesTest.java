package dev.countersign.chassis.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/api/requests?view=mine&after=", "/%41%2F%25", "/%C3%A4", "/%F0%9F%98%80?%26=%3d", ""})
    void textIsText(String uri) {
        assertTrue(Addresses.areText(uri));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/%4", "/%zz", "/%4g", "/?a=%", "/%00", "/%ff", "/%C3", "/%ED%A0%80", "/%C0%80"})
    void whatStandsForNoTextIsNone(String uri) {
        assertFalse(Addresses.areText(uri));
    }
}
