package dev.countersign.contracts;

/// What the product does with artificial intelligence.
public enum AiUse {
    NONE,
    /// It works on our data and does not learn from it.
    ON_OUR_DATA,
    /// The vendor's models learn from our data; what they have learned cannot be taken back.
    TRAINS_ON_OUR_DATA
}
