package dev.countersign.system.bench.load;

import java.util.List;
import java.util.regex.Pattern;

/// Where a page leads.
final class PageLinks {
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private PageLinks() {}

    /// The addresses of this kind to which the page has links, each once.
    static List<String> to(PageKind kind, String page) {
        Pattern link = Pattern.compile("href=\"(" + kind.address().replace("{id}", ID) + ")\"");
        return link.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
