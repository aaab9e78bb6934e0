# SPDX-FileCopyrightText: 2026 Roundtable contributors
# SPDX-License-Identifier: MIT
#
# Three Debian packages: a server box needs no window. What the programs link, dpkg-shlibdeps finds; plugins and texts are named here.

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME roundtable)
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_CONTACT "Roundtable contributors <roundtable@localhost>")
set(CPACK_PACKAGE_VENDOR "Roundtable contributors")
set(CPACK_INSTALL_PREFIX /usr)
set(CPACK_SET_DESTDIR ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_COMPONENTS_ALL client manager starter)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

foreach(program CLIENT MANAGER STARTER)
    string(TOLOWER "roundtable-${program}" CPACK_DEBIAN_${program}_PACKAGE_NAME)
endforeach()
set(CPACK_DEBIAN_CLIENT_PACKAGE_SECTION net)
set(CPACK_DEBIAN_MANAGER_PACKAGE_SECTION net)
set(CPACK_DEBIAN_STARTER_PACKAGE_SECTION net)
set(CPACK_DEBIAN_CLIENT_DESCRIPTION "window to chat in, for Chat Protocol version 3
 Asks a server manager where the chat server is, signs in or creates an
 account, and shows the conversation of everybody who is there. Keeps the
 history on this computer, and finds its way back to a lost connection.")
set(CPACK_DEBIAN_MANAGER_DESCRIPTION "control panel of a chat server of Chat Protocol version 3
 Starts and stops one chat server through a starter on the server's computer,
 shows how many people are online and how much is said, and tells clients where
 the server is. Also runs without a window.")
set(CPACK_DEBIAN_STARTER_DESCRIPTION "chat server of Chat Protocol version 3, hosted by its starter
 A daemon for the server's computer: starts and stops the chat server when its
 manager asks for it, and keeps the accounts. Comes with a locked-in systemd
 unit, which is not enabled by itself.")

# SQLite is a plugin of Qt and seen by no linker.
set(CPACK_DEBIAN_CLIENT_PACKAGE_DEPENDS "libqt6sql6-sqlite")
set(CPACK_DEBIAN_MANAGER_PACKAGE_DEPENDS "libqt6sql6-sqlite")
set(CPACK_DEBIAN_STARTER_PACKAGE_DEPENDS "libqt6sql6-sqlite")
set(CPACK_DEBIAN_CLIENT_PACKAGE_RECOMMENDS "qt6-translations-l10n, fonts-noto-color-emoji")
set(CPACK_DEBIAN_CLIENT_PACKAGE_SUGGESTS "hunspell-en-us | hunspell-dictionary")
set(CPACK_DEBIAN_MANAGER_PACKAGE_RECOMMENDS "qt6-translations-l10n")
set(CPACK_DEBIAN_MANAGER_PACKAGE_SUGGESTS "roundtable-starter")
set(CPACK_DEBIAN_STARTER_PACKAGE_CONTROL_EXTRA "${CMAKE_CURRENT_SOURCE_DIR}/deb/conffiles")

include(CPack)
