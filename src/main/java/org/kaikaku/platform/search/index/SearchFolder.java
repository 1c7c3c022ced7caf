package org.kaikaku.platform.search.index;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param folder of this node's index, and of nobody else's */
@ConfigurationProperties("kaikaku.search")
record SearchFolder(Path folder) {}
