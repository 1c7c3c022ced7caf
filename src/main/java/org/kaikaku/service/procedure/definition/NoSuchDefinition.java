package org.kaikaku.service.procedure.definition;

/** The release of the city's files has nothing under that key. */
public class NoSuchDefinition extends RuntimeException {
    public NoSuchDefinition(String what, String key) {
        super("no " + what + " \"" + key + "\" in this release");
    }
}
