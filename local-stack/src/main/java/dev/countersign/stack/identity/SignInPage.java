package dev.countersign.stack.identity;

import static dev.countersign.stack.web.Html.escape;

import dev.countersign.stack.web.Page;
import dev.countersign.stack.web.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a person sees of the identity provider.
final class SignInPage {
    private static final String BRAND = "<p class=\"brand\">Countersign, on this machine</p>\n";

    private SignInPage() {}

    /// The people to choose from.
    ///
    /// @param query of the authorization request; the choice is posted back to the same address
    static String choose(Map<String, List<String>> query) {
        return chooseAgain(query, "");
    }

    /// @param problem why the last choice was not taken; empty if there was none
    static String chooseAgain(Map<String, List<String>> query, String problem) {
        String action = "authorize?" + Parameters.format(first(query));
        String people = DemoPerson.ALL.stream().map(SignInPage::button).collect(Collectors.joining("\n"));
        return Page.of(
                "Who are you today?",
                BRAND
                        + """
                <h1>Who are you today?</h1>
                <p class="quiet">These people are made up, and there are no passwords. To be somebody else later, sign out and choose again.</p>
                <form method="post" action="%1$s">
                <ul class="people">
                %2$s
                </ul>
                </form>
                <form method="post" action="%1$s">
                <h2>Somebody else</h2>
                <p class="quiet">Any name works. Such a guest can ask for software, and has no other role.</p>
                %3$s<div class="line">
                <div><label for="username">Username</label>
                <input id="username" name="username" required maxlength="40" pattern="[a-z][a-z0-9._\\-]*" autocapitalize="none" autocomplete="off" spellcheck="false" aria-describedby="form-of-username"></div>
                <button class="go">Sign in</button>
                </div>
                <p class="quiet" id="form-of-username">Small letters, digits, dot, hyphen and underscore; for example <em>alex</em>.</p>
                </form>
                """.formatted(
                                        escape(action),
                                        people,
                                        problem.isEmpty()
                                                ? ""
                                                : "<p class=\"problem\" role=\"alert\">" + escape(problem) + "</p>\n"));
    }

    static String problem(String title, String text) {
        return Page.of(title, BRAND + "<h1>" + escape(title) + "</h1>\n<p>" + escape(text) + "</p>");
    }

    static String aboutThis(String issuer) {
        return Page.of("Identity provider", BRAND + """
                <h1>Identity provider</h1>
                <p>This is where Countersign asks who you are. Open Countersign itself, and it brings you here when it needs to know.</p>
                <p class="quiet">For programs: <a href="%1$s/.well-known/openid-configuration">%1$s/.well-known/openid-configuration</a></p>
                """.formatted(escape(issuer)));
    }

    private static String button(DemoPerson person) {
        return """
                <li><button class="person" name="username" value="%s">\
                <span class="face" aria-hidden="true">%s</span>\
                <span class="name">%s</span><span class="department">%s</span><span class="does">%s</span>\
                </button></li>""".formatted(
                        escape(person.username()),
                        escape(initials(person.name())),
                        escape(person.name()),
                        escape(person.department()),
                        escape(person.does()));
    }

    private static String initials(String name) {
        return name.chars()
                .filter(Character::isUpperCase)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static Map<String, String> first(Map<String, List<String>> query) {
        Map<String, String> first = new LinkedHashMap<>();
        query.forEach((name, values) -> first.put(name, values.getFirst()));
        return first;
    }
}
