package org.kaikaku.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the sample alerts watch. */
final class Alerts {
    private static final Pattern EXPRESSION = Pattern.compile("(?m)^\\s*expr: (.+)$");
    private static final Pattern NAME = Pattern.compile("\\b(?:kaikaku|http_server|hikaricp|disk)_[a-z_]+");

    private Alerts() {}

    static Set<String> names() throws IOException {
        var found = new TreeSet<String>();
        var expressions = EXPRESSION.matcher(Files.readString(Path.of("deploy/alerts.yaml")));
        while (expressions.find()) {
            NAME.matcher(expressions.group(1)).results().forEach(name -> found.add(name.group()));
        }
        return found;
    }
}
