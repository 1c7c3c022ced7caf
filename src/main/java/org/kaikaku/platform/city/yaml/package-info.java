/**
 * Reads a city file as YAML: whoever reads says what should stand there, and each mistake is told with its line and with what was
 * probably meant. For the rooms that have a file of their own; knows nothing of what a file says.
 */
@NamedInterface("yaml")
@NullMarked
package org.kaikaku.platform.city.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
