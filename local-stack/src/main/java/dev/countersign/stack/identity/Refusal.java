package dev.countersign.stack.identity;

import com.nimbusds.oauth2.sdk.ErrorObject;

/// An error of OAuth 2.0 (RFC 6749, section 5.2) on its way to the client.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorObject error;

    Refusal(ErrorObject error, String why) {
        super(why);
        this.error = error.setDescription(why);
    }

    ErrorObject error() {
        return error;
    }
}
