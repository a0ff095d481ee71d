package dev.countersign.contracts;

/// Where personal data is kept; what decides whether the law lets it go there (GDPR, chapter V).
public enum Residency {
    EU,
    /// The rest of the European Economic Area, or a country whose protection is recognised (GDPR, Art. 45).
    EEA_ADEQUATE,
    US,
    ELSEWHERE,
    /// The requester does not know; a reviewer asks the vendor.
    UNKNOWN
}
