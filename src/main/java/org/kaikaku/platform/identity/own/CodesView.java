package org.kaikaku.platform.identity.own;

import java.util.List;

public record CodesView(String home, List<String> codes) {}
