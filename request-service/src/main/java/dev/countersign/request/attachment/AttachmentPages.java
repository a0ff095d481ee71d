package dev.countersign.request.attachment;

import dev.countersign.chassis.Ids;
import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.problem.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// What the page of a request does with attachments: the list and the form are on it, as {@link
/// AttachmentPart}.
@Path("/requests/{id}/attachments")
@Produces(MediaType.TEXT_HTML)
@Authenticated
@RunOnVirtualThread
public class AttachmentPages {
    private final Uploads uploads;
    private final AttachmentCommands commands;
    private final AttachmentQueries queries;
    private final AttachmentStore store;
    private final AttachmentProblems problems;
    private final CurrentPerson me;

    AttachmentPages(
            Uploads uploads,
            AttachmentCommands commands,
            AttachmentQueries queries,
            AttachmentStore store,
            AttachmentProblems problems,
            CurrentPerson me) {
        this.uploads = uploads;
        this.commands = commands;
        this.queries = queries;
        this.store = store;
        this.problems = problems;
        this.me = me;
    }

    /// A file that is refused for itself gets another try beside the reason.
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(@RestPath UUID id, @RestForm @Nullable String key, @RestForm @Nullable FileUpload file)
            throws IOException {
        try (InputStream bytes =
                file == null ? InputStream.nullInputStream() : Files.newInputStream(file.uploadedFile())) {
            uploads.take(id, key, FileName.of(file == null ? null : file.fileName()), bytes, me);
        } catch (AttachmentRefused e) {
            Problem problem = problems.of(e);
            if (problem.status() != 413 && problem.status() != 422 && problem.status() != 503) {
                throw e;
            }
            return Response.status(problem.status())
                    .entity(Templates.again(id, Ids.next().toString(), problem))
                    .build();
        }
        return goTo(id, "attached");
    }

    @GET
    @Path("{attachmentId}")
    @Produces(MediaType.WILDCARD)
    public Response download(@RestPath UUID id, @RestPath UUID attachmentId) {
        return Download.of(queries.show(id, attachmentId, me), store);
    }

    @POST
    @Path("{attachmentId}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@RestPath UUID id, @RestPath UUID attachmentId) {
        commands.remove(id, attachmentId, me);
        return goTo(id, "attachment-removed");
    }

    private static Response goTo(UUID id, String done) {
        return Response.seeOther(URI.create("/requests/" + id + "?done=" + done))
                .build();
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance again(UUID request, String key, Problem problem);
    }
}
