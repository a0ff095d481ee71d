package dev.countersign.system.security;

import dev.countersign.stack.gateway.Routes;

/// A form as somebody would send it who has seen version 999 of what it is about: whoever may send it is refused for
/// that. Fields that a form does not have are overlooked.
///
/// @param type of the body
record SentForm(String path, String service, String type, String body) {
    private static final String FIELDS = "csrf-token=TOKEN&key=one-form&version=999&action=save&product=Glow"
            + "&answer=Twelve&text=Hello&of=REQUESTER&question=Which+team&outcome=CLEARED&reason=Fine&to=person%3Asofia"
            + "&note=Done&delegate=sofia&basedOn=1&yaml=nothing&lang=en&here=%2F";
    private static final String BOUNDARY = "boundary-of-a-form";
    private static final String FILE = """
            --%1$s\r
            Content-Disposition: form-data; name="csrf-token"\r
            \r
            TOKEN\r
            --%1$s\r
            Content-Disposition: form-data; name="key"\r
            \r
            one-file\r
            --%1$s\r
            Content-Disposition: form-data; name="file"; filename="offer.pdf"\r
            Content-Type: application/pdf\r
            \r
            %%PDF-1.7\r
            --%1$s--\r
            """.formatted(BOUNDARY);

    /// @param path with its parameters filled in
    static SentForm to(String path) {
        boolean file = path.matches("/requests/[^/]+/attachments(\\?.*)?");
        return new SentForm(
                path,
                serviceOf(path),
                file ? "multipart/form-data; boundary=" + BOUNDARY : "application/x-www-form-urlencoded",
                file ? FILE : FIELDS);
    }

    private static String serviceOf(String path) {
        return Routes.SERVICES.stream()
                .filter(service -> path.equals("/language/" + service))
                .findFirst()
                .orElseGet(() -> path.startsWith("/requests")
                        ? Routes.REQUEST_SERVICE
                        : path.startsWith("/inbox") ? Routes.NOTIFICATION_SERVICE : Routes.APPROVAL_SERVICE);
    }
}
