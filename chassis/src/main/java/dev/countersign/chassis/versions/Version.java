package dev.countersign.chassis.versions;

import dev.countersign.chassis.problem.ProtocolRefused;
import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

/// Which state of a resource a change was made to.
public record Version(long number) {

    /// @param ifMatch the header as it came: one strong entity tag
    /// @throws ProtocolRefused.PreconditionMissing when there is none, or `*`, or several
    public static Version required(@Nullable String ifMatch) {
        if (ifMatch == null || !ifMatch.strip().matches("\"\\d{1,18}\"")) {
            throw new ProtocolRefused.PreconditionMissing();
        }
        String tag = ifMatch.strip();
        return new Version(Long.parseLong(tag.substring(1, tag.length() - 1)));
    }

    public EntityTag toTag() {
        return new EntityTag(Long.toString(number));
    }

    /// @throws ProtocolRefused.Stale when the resource has moved on
    public void mustBe(long current) {
        if (number != current) {
            throw new ProtocolRefused.Stale(current);
        }
    }
}
