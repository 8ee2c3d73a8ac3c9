import { weightOf, type ProjectPreset } from './preset.ts'

const POM = `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>org.springframework.boot</groupId>
    <artifactId>spring-boot-starter-parent</artifactId>
    <version>3.5.6</version>
  </parent>
  <groupId>org.example</groupId>
  <artifactId>hello</artifactId>
  <version>1.0.0</version>
  <properties>
    <java.version>21</java.version>
  </properties>
  <dependencies>
    <dependency>
      <groupId>org.springframework.boot</groupId>
      <artifactId>spring-boot-starter-web</artifactId>
    </dependency>
  </dependencies>
  <build>
    <plugins>
      <plugin>
        <groupId>org.springframework.boot</groupId>
        <artifactId>spring-boot-maven-plugin</artifactId>
      </plugin>
    </plugins>
  </build>
</project>
`

const APPLICATION = `package org.example.hello;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
@RestController
public class HelloApplication {
  public static void main(String[] args) {
    SpringApplication.run(HelloApplication.class, args);
  }

  @GetMapping("/")
  String hello() {
    return "Hello";
  }
}
`

/** A web application with Spring Boot, built by Maven. */
export const javaPreset: ProjectPreset = {
  what: 'Java web application with Spring Boot',
  context: {
    'pom.xml': POM,
    'src/main/java/org/example/hello/HelloApplication.java': APPLICATION,
    'src/main/resources/application.properties': 'server.port=8080\n',
    'README.md': '# Hello\n',
    '.dockerignore': 'target\n.git\n*.md\n',
  },
  project: {
    java: {
      jarBytes: weightOf('spring/jar-3'),
      isRunnable: true,
      repository: { bytes: weightOf('maven/repository') },
      outputBytes: weightOf('maven/target'),
    },
  },
  facts: ['spring/jar-3', 'maven/repository', 'maven/target'],
}

/** A small web service in Rust. */
export const rustPreset: ProjectPreset = {
  what: 'Rust web service',
  context: {
    'Cargo.toml':
      '[package]\nname = "hello"\nversion = "1.0.0"\nedition = "2024"\n\n[dependencies]\naxum = "0.8"\ntokio = { version = "1", features = ["full"] }\n',
    'Cargo.lock': { sizeBytes: 15_000 },
    'src/main.rs':
      'use axum::{Router, routing::get};\n\n#[tokio::main]\nasync fn main() {\n    let app = Router::new().route("/", get(|| async { "Hello" }));\n    let listener = tokio::net::TcpListener::bind("0.0.0.0:8080").await.unwrap();\n    axum::serve(listener, app).await.unwrap();\n}\n',
    'README.md': '# Hello\n',
    '.dockerignore': 'target\n.git\n',
  },
  project: {
    rust: {
      binaries: { hello: weightOf('cargo/service-release') },
      targetBytes: weightOf('cargo/service-target-release'),
      crates: { bytes: weightOf('cargo/registry-sources'), count: 40 },
      libraries: [],
    },
  },
  facts: ['cargo/service-release', 'cargo/service-target-release', 'cargo/registry-sources'],
}

/** A web application in C#. Its sizes are rough: nothing of it was measured. */
export const dotnetPreset: ProjectPreset = {
  what: '.NET web application',
  context: {
    'Hello.csproj':
      '<Project Sdk="Microsoft.NET.Sdk.Web">\n  <PropertyGroup>\n    <TargetFramework>net9.0</TargetFramework>\n    <Nullable>enable</Nullable>\n    <ImplicitUsings>enable</ImplicitUsings>\n  </PropertyGroup>\n</Project>\n',
    'Program.cs':
      'var builder = WebApplication.CreateBuilder(args);\nvar app = builder.Build();\napp.MapGet("/", () => "Hello");\napp.Run();\n',
    'appsettings.json': '{ "AllowedHosts": "*" }\n',
    'README.md': '# Hello\n',
    '.dockerignore': 'bin\nobj\n.git\n',
  },
  project: {
    dotnet: {
      assembly: 'Hello',
      publishBytes: [80_000, 400_000],
      selfContainedBytes: [80_000_000, 130_000_000],
      packages: { bytes: 0 },
    },
  },
  facts: [],
}

/** A program in C with a Makefile. */
export const cPreset: ProjectPreset = {
  what: 'C program with a Makefile',
  context: {
    Makefile:
      'CC ?= cc\nCFLAGS = -O2 -Wall -Iinclude\nOBJECTS = src/main.o src/greet.o\n\nhello: $(OBJECTS)\n\t$(CC) $(LDFLAGS) -o $@ $^\n\n%.o: %.c include/greet.h\n\t$(CC) $(CFLAGS) -c -o $@ $<\n\n.PHONY: clean\nclean:\n\trm -f hello $(OBJECTS)\n',
    'include/greet.h': 'void greet(const char *name);\n',
    'src/greet.c':
      '#include <stdio.h>\n#include "greet.h"\n\nvoid greet(const char *name) { printf("Hello, %s\\n", name); }\n',
    'src/main.c':
      '#include "greet.h"\n\nint main(int argc, char **argv) {\n  greet(argc > 1 ? argv[1] : "world");\n  return 0;\n}\n',
    'README.md': '# Hello\n',
    '.dockerignore': '*.o\nhello\n.git\n',
  },
  project: { c: {} },
  facts: [],
}
