/**
 * Owns tables that are the same for every city (台帳・マスター): municipalities of today and of before, postal codes and their towns, banks
 * and their branches; and reads an address into its parts by them. Never changes what a person wrote, and knows nobody who lives anywhere.
 */
@ApplicationModule(
        displayName = "マスター masters",
        allowedDependencies = {
            "platform.language",
            "platform.calendar",
            "platform.city",
            "platform.web",
            "platform.audit",
            "platform.identity",
            "platform.opendata",
            "platform.upload"
        })
@NullMarked
package org.kaikaku.platform.masters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
