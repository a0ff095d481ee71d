package dev.countersign.contracts;

/// A kind of personal data. The kinds are cut so that a marketer can tell which apply and a rule can tell
/// what each calls for; "GDPR" is Regulation (EU) 2016/679.
public enum DataClass {
    /// Names, addresses, e-mail addresses, telephone numbers.
    CONTACT_DETAILS,
    /// What tells a device or a visitor from others: cookie and device identifiers, IP addresses (GDPR,
    /// recital 30).
    IDENTIFIERS,
    /// Age, household, interests, and what was concluded about a person (profiling; GDPR, Art. 4(4)).
    PROFILE,
    /// What people do: visits, clicks, opened mails.
    BEHAVIOUR,
    /// Where people are, more precisely than their town.
    LOCATION,
    /// Orders, returns, what was in the basket.
    PURCHASES,
    /// Card numbers, bank accounts, credit ratings.
    PAYMENT,
    /// Health, religion, origin, opinions, sex life, biometrics (GDPR, Art. 9).
    SPECIAL_CATEGORIES,
    /// Data about people under 16 (GDPR, Art. 8).
    CHILDREN,
    /// Data about our own people.
    EMPLOYEES
}
