package dev.countersign.request.attachment;

import dev.countersign.chassis.problem.Refused;

/// What the rules of attachments do not allow.
abstract sealed class AttachmentRefused extends Refused {
    private static final long serialVersionUID = 1L;

    private AttachmentRefused(String message) {
        super(message);
    }

    /// There is none of this id at this request.
    static final class Unknown extends AttachmentRefused {
        private static final long serialVersionUID = 1L;

        Unknown() {
            super("There is no such attachment at this request.");
        }
    }

    /// This person may read what is attached and attach nothing.
    static final class NotPartOfIt extends AttachmentRefused {
        private static final long serialVersionUID = 1L;

        NotPartOfIt() {
            super("Only the requester and the teams that are asked attach files.");
        }
    }

    /// Somebody else added it.
    static final class NotYours extends AttachmentRefused {
        private static final long serialVersionUID = 1L;

        NotYours() {
            super("Only who added an attachment removes it.");
        }
    }

    /// The request has its answer, or was withdrawn: what was decided on stays as it was.
    static final class Closed extends AttachmentRefused {
        private static final long serialVersionUID = 1L;
        private final String status;

        Closed(String status) {
            super("A request that is " + status + " keeps its attachments as they are.");
            this.status = status;
        }

        String status() {
            return status;
        }
    }

    /// There are as many as there may be.
    static final class TooMany extends AttachmentRefused {
        private static final long serialVersionUID = 1L;
        private final int most;

        TooMany(int most) {
            super("A request has at most " + most + " attachments.");
            this.most = most;
        }

        int most() {
            return most;
        }
    }

    /// It has more bytes than one may have.
    static final class TooLarge extends AttachmentRefused {
        private static final long serialVersionUID = 1L;
        private final long largest;

        TooLarge(long largest) {
            super("An attachment has at most " + largest + " bytes.");
            this.largest = largest;
        }

        long largest() {
            return largest;
        }
    }

    /// No file came, or one without a byte in it.
    static final class Empty extends AttachmentRefused {
        private static final long serialVersionUID = 1L;

        Empty() {
            super("There is nothing in the file.");
        }
    }

    /// Its content is of a kind that may not be attached.
    static final class TypeNotAllowed extends AttachmentRefused {
        private static final long serialVersionUID = 1L;
        private final String found;

        TypeNotAllowed(String found) {
            super("A file of type " + found + " may not be attached.");
            this.found = found;
        }

        String found() {
            return found;
        }
    }

    /// The scanner found something.
    static final class Infected extends AttachmentRefused {
        private static final long serialVersionUID = 1L;
        private final String found;

        Infected(String found) {
            super("The scanner found " + found + ".");
            this.found = found;
        }

        String found() {
            return found;
        }
    }

    /// The scanner is away, or could not look.
    static final class NotScanned extends AttachmentRefused {
        private static final long serialVersionUID = 1L;

        NotScanned() {
            super("The file could not be scanned.");
        }
    }
}
