package dev.countersign.chassis.look;

import dev.countersign.contracts.Money;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;

/// A page with something of everything that is written another way in another language.
@Path("/sample")
@PermitAll
public class SamplePages {
    private final Template sample;

    SamplePages(@Location("sample") Template sample) {
        this.sample = sample;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page() {
        return sample.data("money", Money.of("1200", "EUR")).data("day", LocalDate.of(2026, 3, 1));
    }
}
