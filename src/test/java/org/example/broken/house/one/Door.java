package org.example.broken.house.one;

public class Door {}
