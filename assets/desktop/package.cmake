# What is installed, and the Debian package (cpack -G DEB).

include(GNUInstallDirs)
set(desktop ${CMAKE_CURRENT_LIST_DIR})
install(TARGETS parcours)
install(FILES ${desktop}/parcours.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${desktop}/parcours.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES ${desktop}/parcours.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME parcours.xml)
install(FILES ${desktop}/fr.parcours.Parcours.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME parcours)
set(CPACK_PACKAGE_VENDOR Parcours)
set(CPACK_PACKAGE_CONTACT "Parcours <parcours@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY ${PROJECT_DESCRIPTION})
set(CPACK_PACKAGE_DESCRIPTION
    "A facilitator maps the journeys of users on a big screen, the room rates each step against quality
commitments, and Parcours gives scored journeys and an action plan. Works offline, on one laptop.")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-inter, fonts-noto-core, fonts-wqy-microhei, fonts-noto-color-emoji, ttf-ancient-fonts-symbola, libgl1, libgl1-mesa-dri")
include(CPack)
