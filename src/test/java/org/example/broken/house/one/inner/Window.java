package org.example.broken.house.one.inner;

public class Window {}
