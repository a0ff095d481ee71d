package dev.countersign.approval.policy;

import dev.countersign.chassis.problem.Refused;
import java.util.List;

/// What the rules about policies do not allow.
public abstract sealed class PolicyRefused extends Refused {
    private static final long serialVersionUID = 1L;

    private PolicyRefused(String message) {
        super(message);
    }

    /// The text is no policy.
    public static final class Invalid extends PolicyRefused {
        private static final long serialVersionUID = 1L;
        private final transient List<PolicyError> errors;

        Invalid(List<PolicyError> errors) {
            super(errors.toString());
            this.errors = List.copyOf(errors);
        }

        /// In the order of the text.
        public List<PolicyError> errors() {
            return errors;
        }
    }

    /// It is not there.
    public static final class Unknown extends PolicyRefused {
        private static final long serialVersionUID = 1L;

        Unknown(Object what) {
            super("There is no policy " + what + ".");
        }
    }

    /// A draft is changed by nobody but its author, so that it has one author who does not publish it.
    public static final class NotYourDraft extends PolicyRefused {
        private static final long serialVersionUID = 1L;
        private final String author;

        NotYourDraft(String author) {
            super("The draft is " + author + "'s.");
            this.author = author;
        }

        String author() {
            return author;
        }
    }

    /// Nobody publishes what they wrote.
    public static final class OwnDraft extends PolicyRefused {
        private static final long serialVersionUID = 1L;

        OwnDraft() {
            super("Nobody publishes what they wrote.");
        }
    }

    /// Another version was published since the draft was begun; publishing would undo it unseen.
    public static final class Outdated extends PolicyRefused {
        private static final long serialVersionUID = 1L;
        private final int basedOn;
        private final int inForce;

        Outdated(int basedOn, int inForce) {
            super("The draft changes version " + basedOn + ", and version " + inForce + " is in force.");
            this.basedOn = basedOn;
            this.inForce = inForce;
        }

        int basedOn() {
            return basedOn;
        }

        int inForce() {
            return inForce;
        }
    }
}
