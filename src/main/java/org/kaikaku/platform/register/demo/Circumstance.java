package org.kaikaku.platform.register.demo;

/** One side of life that the core systems know of. Later ones may look at what earlier ones said. */
interface Circumstance {
    void befall(Home home);
}
