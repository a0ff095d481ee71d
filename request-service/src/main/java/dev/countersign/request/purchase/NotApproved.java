package dev.countersign.request.purchase;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The last revision that did not get its yes. It is kept beside what is asked for, or what stands, now.
///
/// @param answer what the requester was told; absent when nobody has decided
@JsonInclude(JsonInclude.Include.NON_NULL)
record NotApproved(int revision, Ending ending, @Nullable Answer answer, Instant at) {

    /// The look's tone for it.
    public String tone() {
        return ending == Ending.REFUSED ? "bad" : "waiting";
    }

    /// How it ended.
    enum Ending {
        REFUSED,
        WITHDRAWN,
        EXPIRED
    }
}
