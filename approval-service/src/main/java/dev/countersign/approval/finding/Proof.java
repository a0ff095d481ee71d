package dev.countersign.approval.finding;

import dev.countersign.chassis.problem.FieldError;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A document that speaks against a finding. It is somewhere else: at the request, or where a link leads.
///
/// @param title 1 to 200 characters
/// @param link an absolute https address of at most 2,000 characters
/// @param attachment of the request
/// @param validUntil the last day on which it counts
public record Proof(
        String title, @Nullable String link, @Nullable UUID attachment, LocalDate validUntil) {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_LINK = 2_000;

    public Proof {
        title = title.strip();
    }

    /// @param at where it was sent, a JSON Pointer
    List<FieldError> errors(String at, LocalDate today) {
        return Stream.of(titleError(at), placeError(at), dayError(at, today))
                .flatMap(List::stream)
                .toList();
    }

    private List<FieldError> titleError(String at) {
        return title.isEmpty() || title.length() > LONGEST_TITLE
                ? List.of(new FieldError(at + "/title", "Say what the document is, in 1 to 200 characters."))
                : List.of();
    }

    private List<FieldError> placeError(String at) {
        if (link == null && attachment == null) {
            return List.of(new FieldError(
                    at + "/link", "Say where the document is: a link, or an attachment of the request."));
        }
        return link == null || isWeb(link)
                ? List.of()
                : List.of(new FieldError(at + "/link", "An address that begins with https:// is expected."));
    }

    private List<FieldError> dayError(String at, LocalDate today) {
        return validUntil.isBefore(today)
                ? List.of(new FieldError(at + "/validUntil", "This document counts no longer."))
                : List.of();
    }

    private static boolean isWeb(String link) {
        try {
            URI uri = new URI(link);
            return link.length() <= LONGEST_LINK && "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
