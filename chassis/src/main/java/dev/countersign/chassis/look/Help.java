package dev.countersign.chassis.look;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a problem page says, by HTTP status. Problem documents are written for programs and their authors; a
/// person needs to know what happened to what they were doing, and a way on.
///
/// @param title absent where the problem's own title is for people too
/// @param happened absent where the problem's own detail is
/// @param next what to do
public record Help(@Nullable String title, @Nullable String happened, String next) {
    private static final Map<Integer, Help> BY_STATUS = Map.of(
            401,
            new Help(
                    "You are not signed in",
                    "You have been away for a while, or signed out in another window.",
                    "Open your requests in a new tab, which lets you sign in. If you were sending something, come back to"
                            + " this tab, go back one page and send it again: your browser still has what you typed."),
            403,
            new Help(
                    "This is not for your role",
                    "You are signed in, but none of your groups allows this.",
                    "If you need it for your work, ask the people who look after Countersign in your company."),
            404,
            new Help(
                    "We cannot show you this page",
                    "There is nothing at this address, or it is not yours to see.",
                    "Check the address. If somebody sent you the link, ask them who may see it."),
            409,
            new Help(null, null, "Open it again to see where it stands now. It may need nothing more from you."),
            412,
            new Help(
                    "Somebody changed this meanwhile",
                    "It changed while you had it open, so we did not save over it.",
                    "Go back and open it again. Then make your change to what it is now."),
            413,
            new Help(
                    "That is too much at once",
                    "What you sent is larger than we take.",
                    "Go back, shorten it, and send it again."),
            414,
            new Help(
                    "That address is too long",
                    "The address in your browser is longer than any of our pages needs.",
                    "Go back and search or filter for less at once. If somebody sent you the link, part of it is not ours."),
            422,
            new Help(null, null, "Go back: your browser still has what you typed. Correct it and send it again."),
            429,
            new Help(
                    "That was a lot at once",
                    "We had more from you in the last minute than we can take.",
                    "Wait a minute, then go on."),
            503,
            new Help(
                    "Back in a moment",
                    "A part of Countersign is away right now. It comes back by itself.",
                    "Wait a minute and try again. If you were sending something, look first whether it has arrived."));

    private static final Help NOT_UNDERSTOOD = new Help(
            "We could not take that",
            "What your browser sent does not fit this page. It may have been open for too long.",
            "Go back, reload the page, and try again.");

    private static final Help OUR_MISTAKE = new Help(
            "Something went wrong on our side",
            "It is not your fault, and it has been noted.",
            "Try again in a moment. If it happens again, ask for help and give the code below.");

    public Help {
        requireNonNull(next, "next");
    }

    static Help with(int status) {
        return BY_STATUS.getOrDefault(status, status < 500 ? NOT_UNDERSTOOD : OUR_MISTAKE);
    }
}
