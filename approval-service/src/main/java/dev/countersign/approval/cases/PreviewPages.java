package dev.countersign.approval.cases;

import dev.countersign.approval.language.RuleWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What comes of a request, for whoever fills in its form: a part of a page, which the browser puts beside the form.
///
/// What was typed comes as the body of a POST, so that none of it stands in an address. It comes as JSON, which a page
/// of another site cannot send in somebody's name; nothing is changed by it either.
@Path("/previews/request")
@Produces(MediaType.TEXT_HTML)
@Authenticated
@RunOnVirtualThread
public class PreviewPages {
    private final CaseQueries queries;
    private final Actors actors;
    private final RuleWords words;

    PreviewPages(CaseQueries queries, Actors actors, RuleWords words) {
        this.queries = queries;
        this.actors = actors;
        this.words = words;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public TemplateInstance part(@NotNull Map<String, List<String>> typed) {
        TypedSketch sketch = TypedSketch.read(typed, words);
        return Templates.part(sketch, forecast(sketch));
    }

    /// The same as a page of its own, for browsers without scripts. request-service leads here, with what may stand in
    /// an address.
    @GET
    public TemplateInstance page(@Context UriInfo address) {
        TypedSketch sketch = TypedSketch.read(address.getQueryParameters(), words);
        return Templates.page(sketch, forecast(sketch));
    }

    @POST
    @Path("{requestId}")
    @Consumes(MediaType.APPLICATION_JSON)
    public TemplateInstance change(@RestPath UUID requestId, @NotNull Map<String, List<String>> typed) {
        TypedSketch sketch = TypedSketch.read(typed, words);
        Actor viewer = actors.me();
        return Templates.change(
                sketch,
                sketch.said()
                        .map(content -> queries.preview(requestId, content, viewer))
                        .orElse(null));
    }

    private @Nullable Forecast forecast(TypedSketch sketch) {
        return sketch.said()
                .map(content -> Forecast.of(queries.preview(content)))
                .orElse(null);
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance part(TypedSketch typed, @Nullable Forecast forecast);

        static native TemplateInstance page(TypedSketch typed, @Nullable Forecast forecast);

        static native TemplateInstance change(TypedSketch typed, @Nullable ChangePreview change);
    }
}
