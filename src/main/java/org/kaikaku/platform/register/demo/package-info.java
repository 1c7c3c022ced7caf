/** The people of the demo city: invented, the same on every machine, as old as Japan's people are. */
@NamedInterface("demo")
@NullMarked
package org.kaikaku.platform.register.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
