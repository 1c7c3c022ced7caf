/** Benchmarks of the whole house, started by {@code ./kaikaku bench}; no test asserts a time. */
@NullMarked
package org.kaikaku.bench;

import org.jspecify.annotations.NullMarked;
