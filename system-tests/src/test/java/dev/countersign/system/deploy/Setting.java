package dev.countersign.system.deploy;

/// What a deployment gives an environment variable of a service.
sealed interface Setting {
    /// @param value in plain sight
    record Plain(String value) implements Setting {}

    /// @param secret the Kubernetes secret that holds the value
    /// @param key the entry of it
    /// @param optional whether the variable may stay unset when there is no such secret
    record FromSecret(String secret, String key, boolean optional) implements Setting {}
}
