package org.kaikaku.service.contact.model;

import java.util.Optional;

/** The port to a model. */
interface LanguageModel {
    boolean on();

    /** What it says; empty where it is late, broken or busy. Never throws. */
    Optional<String> complete(String system, String user);
}
