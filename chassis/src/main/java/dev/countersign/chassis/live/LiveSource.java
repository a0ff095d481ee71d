package dev.countersign.chassis.live;

import java.util.Map;
import java.util.Set;

/// Where the state of a kind of page comes from.
///
/// @param <K> what tells one page of this kind from another
public interface LiveSource<K> {
    /// The state of each page: any text of at most 200 printable ASCII characters that is another one
    /// whenever something that the page shows has changed. Asked for about once a second by each replica at
    /// which such pages are open, in as few statements as possible. A page that is not there any more is
    /// left out.
    Map<K, String> states(Set<K> pages);

    /// The state of one page, to be read before what it shows; empty when it is not there.
    default String state(K page) {
        return states(Set.of(page)).getOrDefault(page, "");
    }
}
