package dev.countersign.approval.cases;

import dev.countersign.chassis.problem.Refused;
import java.util.UUID;

/// What the rules of cases and their tasks do not allow.
public abstract sealed class CaseRefused extends Refused {
    private static final long serialVersionUID = 1L;

    private CaseRefused(String message) {
        super(message);
    }

    /// The task's status does not allow the action; a second outcome is one of these.
    public static final class IllegalTaskAction extends CaseRefused {
        private static final long serialVersionUID = 1L;
        private final TaskStatus status;
        private final TaskAction action;

        IllegalTaskAction(TaskStatus status, TaskAction action) {
            super("A task that is " + status + " does not allow " + action + ".");
            this.status = status;
            this.action = action;
        }

        TaskStatus status() {
            return status;
        }

        TaskAction action() {
            return action;
        }
    }

    /// The case's status does not allow the action.
    public static final class IllegalCaseAction extends CaseRefused {
        private static final long serialVersionUID = 1L;
        private final CaseStatus status;
        private final CaseAction action;

        IllegalCaseAction(CaseStatus status, CaseAction action) {
            super("A case that is " + status + " does not allow " + action + ".");
            this.status = status;
            this.action = action;
        }

        CaseStatus status() {
            return status;
        }

        CaseAction action() {
            return action;
        }
    }

    /// Another person of the team has the task in hand.
    public static final class HeldByAnother extends CaseRefused {
        private static final long serialVersionUID = 1L;
        private final String holder;

        HeldByAnother(String holder) {
            super("The task is in the hands of " + holder + ".");
            this.holder = holder;
        }

        /// The name of the person who has it.
        String holder() {
            return holder;
        }
    }

    /// Nobody acts on a request of their own.
    public static final class SelfApproval extends CaseRefused {
        private static final long serialVersionUID = 1L;

        SelfApproval() {
            super("Nobody acts on a request of their own.");
        }
    }

    /// This person may see the case, but the task is another team's.
    public static final class NotYourTeam extends CaseRefused {
        private static final long serialVersionUID = 1L;
        private final String team;

        NotYourTeam(String team) {
            super("Only " + team + " may do this.");
            this.team = team;
        }

        String team() {
            return team;
        }
    }

    /// It cannot be given to this person: it is another team's, or a request of their own.
    public static final class NotForThem extends CaseRefused {
        private static final long serialVersionUID = 1L;
        private final String receiver;
        private final String team;

        NotForThem(String receiver, String team, CaseRefused why) {
            super(receiver + " cannot do this: " + why.getMessage());
            this.receiver = receiver;
            this.team = team;
        }

        String receiver() {
            return receiver;
        }

        String team() {
            return team;
        }
    }

    /// It is not there, or this person may not know that it is.
    public static final class Unknown extends CaseRefused {
        private static final long serialVersionUID = 1L;

        public Unknown(UUID id) {
            super("There is nothing with the id " + id + " for this person.");
        }
    }
}
