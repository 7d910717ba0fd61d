package org.prepaidsupport.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.diagnostics.HostDifference;
import org.prepaidsupport.application.diagnostics.HostDifference.Kind;

class HostMembersTest {

    private static final String HOST = HostMembersTest.class.getName() + "$";

    /** What stands for the libraries of Jira. */
    interface Parent {
        void inherited();
    }

    static class Service implements Parent, Consumer<String> {
        public static final int NUMBER = "seven".length();

        public Service(long id) {}

        Service(String near) {}

        @Override
        public void inherited() {}

        @Override
        public void accept(String text) {}

        protected String name(long id) {
            return "";
        }

        String near() {
            return hidden();
        }

        private String hidden() {
            return "";
        }
    }

    interface Wide extends Parent {}

    static class Gone {}

    static class NeedsGone {
        Gone gone() {
            return new Gone();
        }
    }

    @Test
    void thePackedListFitsTheSignaturesThePluginIsCompiledAgainst() {
        HostMembers packed = HostMembers.packed();
        assertThat(packed.links()).isNotEmpty();
        assertThat(packed.differences(getClass().getClassLoader())).isEmpty();
    }

    @Test
    void findsWhatIsThere() {
        assertThat(differences(
                        "Service",
                        "Service class",
                        "Parent interface",
                        "Service <init> (J)V",
                        "Service name (J)Ljava/lang/String;",
                        "Service NUMBER I"))
                .isEmpty();
    }

    @Test
    void findsWhatIsInheritedFromClassesAndInterfaces() {
        assertThat(differences(
                        "Wide inherited ()V",
                        "Service inherited ()V",
                        "Service hashCode ()I",
                        "Wide toString ()Ljava/lang/String;",
                        "Service andThen (Ljava/util/function/Consumer;)Ljava/util/function/Consumer;",
                        "Service accept (Ljava/lang/Object;)V"))
                .isEmpty();
    }

    @Test
    void tellsOfAMissingClassOnceWhateverIsCalledOnIt() {
        assertThat(differences("Nothing", "Nothing class", "Nothing call ()V"))
                .containsExactly(new HostDifference(HOST + "Nothing", Kind.NO_CLASS, ""));
    }

    @Test
    void tellsOfAnInterfaceThatBecameAClass() {
        assertThat(differences("Service interface", "Parent class"))
                .containsExactly(
                        new HostDifference(HOST + "Service interface", Kind.OTHER_KIND, "class"),
                        new HostDifference(HOST + "Parent class", Kind.OTHER_KIND, "interface"));
    }

    @Test
    void tellsOfOtherParametersAndWhatThereIsInstead() {
        assertThat(differences("Service name (I)Ljava/lang/String;", "Service <init> ()V", "Service NUMBER J"))
                .containsExactly(
                        new HostDifference(
                                HOST + "Service name (I)Ljava/lang/String;", Kind.NO_MEMBER, "(J)Ljava/lang/String;"),
                        new HostDifference(HOST + "Service <init> ()V", Kind.NO_MEMBER, "(J)V"),
                        new HostDifference(HOST + "Service NUMBER J", Kind.NO_MEMBER, "I"));
    }

    @Test
    void tellsOfAMissingMember() {
        assertThat(differences("Service renamed ()V"))
                .containsExactly(new HostDifference(HOST + "Service renamed ()V", Kind.NO_MEMBER, ""));
    }

    @Test
    void whatCanNotBeReachedFromAnotherPackageIsMissing() {
        assertThat(differences(
                        "Service hidden ()Ljava/lang/String;",
                        "Service near ()Ljava/lang/String;",
                        "Service <init> (Ljava/lang/String;)V"))
                .extracting(HostDifference::kind)
                .containsExactly(Kind.NO_MEMBER, Kind.NO_MEMBER, Kind.NO_MEMBER);
    }

    @Test
    void tellsOfAClassThatNeedsWhatIsNotThereAndGoesOn() {
        HostMembers members = new HostMembers(List.of(HOST + "NeedsGone other ()V", HOST + "Parent class"));
        assertThat(members.differences(new WithoutGone()))
                .extracting(HostDifference::member, HostDifference::kind)
                .containsExactly(
                        tuple(HOST + "NeedsGone", Kind.UNREADABLE), tuple(HOST + "Parent class", Kind.OTHER_KIND));
    }

    private static List<HostDifference> differences(String... links) {
        return new HostMembers(List.of(links).stream().map(link -> HOST + link).toList())
                .differences(HostMembersTest.class.getClassLoader());
    }

    /** Loads the classes above anew, all but one. */
    private static final class WithoutGone extends ClassLoader {

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.endsWith("$Gone")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith(HOST)) {
                return super.loadClass(name, resolve);
            }
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }
    }
}
