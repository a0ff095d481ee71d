package dev.countersign.request.purchase;

import dev.countersign.chassis.language.PageWords;
import dev.countersign.chassis.look.PageForm;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What comes of a request, for browsers without scripts: leads on to the page of approval-service, which knows.
/// A script asks approval-service by itself. Nothing is kept.
@Path("/requests/preview")
@Authenticated
@RunOnVirtualThread
public class PreviewPages {
    /// What may stand in an address, which histories and logs keep: codes and numbers, no word that somebody wrote.
    private static final List<String> ADDRESSED = List.of(
            "customerData",
            "data.classes",
            "data.residency",
            "data.customerListUpload",
            "data.processor",
            "websiteTags",
            "annualCost.amount",
            "annualCost.currency",
            "oneOffCost.amount",
            "oneOffCost.currency",
            "termMonths",
            "costCentre",
            "funding",
            "seats",
            "aiUse");

    private static final String INTEGRATIONS = "integrations";

    /// An address has to stay short: of what is longer, the beginning is enough to be told that it does not fit.
    private static final int LONGEST = 300;

    private final PageWords words;

    PreviewPages(PageWords words) {
        this.words = words;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response preview(MultivaluedMap<String, String> sent) {
        PageForm form = TypedContent.read(sent, words.of(WrongMessages.class)).form();
        String query = Stream.concat(
                        ADDRESSED.stream()
                                .flatMap(field -> form.values(field).stream().map(value -> pair(field, value))),
                        Stream.of(pair(INTEGRATIONS, numbered(form.value(INTEGRATIONS)))))
                .collect(Collectors.joining("&"));
        return Response.seeOther(URI.create("/previews/request?" + query)).build();
    }

    /// As many lines, without the names of the systems.
    private static String numbered(String lines) {
        int systems = (int) lines.lines().filter(line -> !line.isBlank()).count();
        return IntStream.rangeClosed(1, systems).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
    }

    private static String pair(String field, String value) {
        String kept = value.strip();
        return field + "="
                + URLEncoder.encode(kept.substring(0, Math.min(kept.length(), LONGEST)), StandardCharsets.UTF_8);
    }
}
