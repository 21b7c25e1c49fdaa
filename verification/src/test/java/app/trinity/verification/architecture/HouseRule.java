package app.trinity.verification.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The rules of the house. Each can be stated for any root package, so that it can be proved on a
 * small house full of violations.
 */
enum HouseRule {
  ARROWS_POINT_DOWN("room.RoomThatKnowsItsMatch") {
    @Override
    ArchRule in(House house) {
      return classes()
          .that()
          .resideInAPackage(house.root() + "..")
          .should(new DependOnLowerLayers(house.layers()))
          .because("whoever reads a package has to know those below it, and no other");
    }
  },
  PACKAGES_FORM_NO_CIRCLE("match.MatchThatKnowsItsRoom") {
    @Override
    ArchRule in(House house) {
      return slices()
          .assignedFrom(new Packages(house.root()))
          .should()
          .beFreeOfCycles()
          .because("packages of a circle are one package, and too large");
    }
  },
  PORTS_DEPEND_ON_THE_JDK_AND_JSPECIFY_ALONE("room.RoomWithGuava") {
    @Override
    ArchRule in(House house) {
      return classes()
          .that()
          .resideInAnyPackage(house.ports())
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(house.ports())
                  .or(
                      resideInAnyPackage(
                          "java..",
                          "javax.annotation.processing",
                          "org.jspecify..",
                          "org.immutables.value..")))
          .because("whoever implements a port chooses their own libraries");
    }
  },
  THE_API_DOES_NOT_KNOW_THE_SPI("room.RoomThatKnowsItsStore") {
    @Override
    ArchRule in(House house) {
      return noClasses()
          .that()
          .resideInAnyPackage(house.api())
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(house.spi())
          .because("whoever calls the engine need not know what a store implements");
    }
  },
  CORE_DEPENDS_ON_PORTS_ALONE("core.CoreThatKnowsItsStores") {
    @Override
    ArchRule in(House house) {
      return classes()
          .that()
          .resideInAPackage(house.core())
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(house.ports())
                  .or(
                      resideInAnyPackage(
                          house.core(),
                          "java..",
                          "javax.annotation.processing",
                          "com.google.errorprone.annotations..",
                          "org.jspecify..",
                          "org.immutables.value..")))
          .because("the engine runs over any stores");
    }
  },
  ADAPTERS_KNOW_PORTS_ALONE("inmemory.StoreThatKnowsTheCore") {
    @Override
    ArchRule in(House house) {
      return noClasses()
          .that()
          .resideInAnyPackage(house.adapters())
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(house.coreAndRoots())
          .because("an adapter serves whatever engine speaks the ports");
    }
  },
  ADAPTERS_DO_NOT_KNOW_EACH_OTHER("tmdb.CatalogThatKnowsAStore") {
    @Override
    ArchRule in(House house) {
      return slices()
          .matching(house.root() + ".(dynamodb|inmemory|jdbc|tmdb)..")
          .should()
          .notDependOnEachOther()
          .because("each adapter can be had without the others");
    }
  },
  TESTKIT_JQWIK_AND_JACKSON_KNOW_PORTS_ALONE("testkit.KitThatKnowsTheCore") {
    @Override
    ArchRule in(House house) {
      return noClasses()
          .that()
          .resideInAnyPackage(
              house.root() + ".testkit..", house.root() + ".jqwik..", house.root() + ".jackson..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(house.coreAndRoots()).or(resideInAnyPackage(house.adapters())))
          .because("whoever implements a port tests it without the rest of the house");
    }
  },
  SUITES_KNOW_NO_ADAPTER_AND_NO_ROOT("suites.SuiteThatKnowsAStore") {
    @Override
    ArchRule in(House house) {
      return noClasses()
          .that()
          .resideInAPackage(house.root() + ".suites..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(house.adapters())
                  .or(resideInAnyPackage(house.root() + ".lambda..", house.root() + ".local..")))
          .because("the suites run over whatever stores they are given");
    }
  },
  ONLY_COMPOSITION_ROOTS_SEE_THE_CORE("inmemory.StoreThatKnowsTheCore") {
    @Override
    ArchRule in(House house) {
      return noClasses()
          .that(not(resideInAnyPackage(house.whereEnginesRun())))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(house.core())
          .because("core and adapters meet in composition roots");
    }
  },
  NOBODY_DEPENDS_ON_THE_HOME_EDITION("lambda.HandlerThatGoesHome") {
    @Override
    ArchRule in(House house) {
      return noClasses()
          .that()
          .resideOutsideOfPackage(house.root() + ".local..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(house.root() + ".local..")
          .because("arrows point one way");
    }
  },
  THE_GRAPHQL_API_DEPENDS_ON_THE_ENGINE_ALONE("api.ResolverThatKnowsAStore") {
    @Override
    ArchRule in(House house) {
      return classes()
          .that()
          .resideInAPackage(house.graphQlApi())
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(house.api())
                  .or(
                      resideInAnyPackage(
                          house.graphQlApi(),
                          house.core(),
                          house.root() + ".spi",
                          "java..",
                          "org.jspecify..")))
          .because("what runs at home is what runs on AWS, and a server chooses its JSON library");
    }
  },
  THE_DOMAIN_IS_PURE("core.CoreThatReadsFiles") {
    @Override
    ArchRule in(House house) {
      return noClasses()
          .that(house.domain())
          .should()
          .dependOnClassesThat(Impurities.IO_AND_THREADS)
          .because("the domain does no I/O and starts no thread");
    }
  },
  THE_DOMAIN_ASKS_FOR_TIME_AND_CHANCE("core.CoreThatReadsTheClock") {
    @Override
    ArchRule in(House house) {
      return noClasses()
          .that(house.domain().and(not(simpleName("Builder"))))
          .should()
          .accessTargetWhere(Impurities.TIME_CHANCE_AND_ENVIRONMENT)
          .because("time, ids and randomness are injected");
    }
  },
  ADAPTERS_ASK_FOR_TIME_AND_CHANCE("inmemory.StoreThatReadsTheClock") {
    @Override
    ArchRule in(House house) {
      return noClasses()
          .that(resideInAnyPackage(house.adapters()).and(not(simpleName("Builder"))))
          .should()
          .accessTargetWhere(Impurities.TIME_CHANCE_AND_ENVIRONMENT)
          .because("only a builder's default is the system's clock");
    }
  },
  USE_CASES_ARE_PACKAGE_PRIVATE("core.PublicUseCase") {
    @Override
    ArchRule in(House house) {
      return classes()
          .that(resideInAPackage(house.root() + ".core").and(Visibility.VISIBLE))
          .should(ArchCondition.from(Visibility.namedOrNestedIn("Trinity", "TrinitySettings")))
          .because("the engine has one door");
    }
  },
  PUBLIC_SIGNATURES_NAME_PUBLIC_TYPES("core.match.SignatureWithAHiddenType") {
    @Override
    ArchRule in(House house) {
      return methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat(resideInAPackage(house.root() + "..").and(Visibility.VISIBLE))
          .should(new NamePublicTypes(house.root()))
          .because("callers must be able to name what they receive");
    }
  },
  JQWIK_IS_FOR_ITS_MODULES("testkit.KitWithJqwik") {
    @Override
    ArchRule in(House house) {
      return noClasses()
          .that()
          .resideOutsideOfPackages(house.root() + ".jqwik..", house.root() + ".suites..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("net.jqwik..")
          .because("who wants the contracts alone is not bound to jqwik");
    }
  },
  JUNIT_IS_FOR_PUBLISHED_TESTS("core.CoreWithJUnit") {
    @Override
    ArchRule in(House house) {
      return noClasses()
          .that(
              not(
                  resideInAnyPackage(
                      house.root() + ".testkit..",
                      house.root() + ".jqwik..",
                      house.root() + ".suites..")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.junit..", "org.assertj..")
          .because("what runs does not carry its tests");
    }
  },
  LIBRARIES_DO_NOT_PRINT("core.CoreThatPrints") {
    @Override
    ArchRule in(House house) {
      return noClasses()
          .that(
              not(
                  resideInAnyPackage(
                      house.root() + ".local..", house.root() + ".infrastructure..")))
          .should()
          .accessTargetWhere(Impurities.STANDARD_STREAMS)
          .because("a library's words go to its caller or to the log");
    }
  },
  A_MODULE_READS_AND_WRITES_JSON_IN_ONE_PLACE("tmdb.CatalogWithAMapper") {
    @Override
    ArchRule in(House house) {
      return noClasses()
          .that(not(Machinery.oneOf(house.json())))
          .should()
          .accessTargetWhere(Machinery.MAKING_OF_JSON)
          .because("what one class of a module takes, another does not refuse");
    }
  },
  A_MODULE_RETRIES_AND_PAUSES_IN_ONE_PLACE("tmdb.CatalogThatSleeps") {
    @Override
    ArchRule in(House house) {
      return noClasses()
          .that(not(Machinery.oneOf(house.retries())))
          .should()
          .accessTargetWhere(Machinery.PAUSES_AND_RETRIES)
          .because("retries within retries multiply, and nobody sees the deadline");
    }
  },
  NOTHING_IS_CALLED_A_HELPER("core.RoomHelper") {
    @Override
    ArchRule in(House house) {
      return noClasses()
          .should()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .resideInAnyPackage("..util..", "..common..", "..impl..", "..manager..", "..helper..")
          .because("a name says what a thing is");
    }
  },
  EVERY_PACKAGE_IS_NULL_MARKED("unmarked.ClassInAnUnmarkedPackage") {
    @Override
    ArchRule in(House house) {
      return classes()
          .that()
          .resideInAPackage(house.root() + "..")
          .should(new ResideInANullMarkedPackage())
          .because("absence is Optional, and the compiler knows");
    }
  };

  private final String violation;

  HouseRule(String violation) {
    this.violation = violation;
  }

  abstract ArchRule in(House house);

  /** The class that breaks the rule, below the root of the house of violations. */
  String violation() {
    return violation;
  }
}
