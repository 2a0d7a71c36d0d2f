#include "app/shell/paint.h"

#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <GL/glext.h>
#include <imgui_impl_opengl3.h>

#include <vector>

#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#include <stb_image_write.h>

namespace parcours {
namespace {

std::vector<unsigned char> drawn_pixels(ImDrawData& frame, int width, int height) {
    GLuint target = 0;
    GLuint colours = 0;
    glGenFramebuffers(1, &target);
    glGenRenderbuffers(1, &colours);
    glBindFramebuffer(GL_FRAMEBUFFER, target);
    glBindRenderbuffer(GL_RENDERBUFFER, colours);
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colours);

    paint(frame, width, height);
    std::vector<unsigned char> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE, pixels.data());
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glDeleteRenderbuffers(1, &colours);
    glDeleteFramebuffers(1, &target);
    return pixels;
}

// Glyphs are drawn pixel for pixel: taking the nearest pixel gives as sharp a picture as mixing four, in two thirds of
// the time where there is no graphics card.
void hand_over_glyphs(ImDrawData& frame) {
    if (!frame.Textures) return;
    for (ImTextureData* texture : *frame.Textures) {
        if (texture->Status != ImTextureStatus_WantCreate || texture != ImGui::GetIO().Fonts->TexData) continue;
        ImGui_ImplOpenGL3_UpdateTexture(texture);
        glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(texture->GetTexID()));
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
        glBindTexture(GL_TEXTURE_2D, 0);
    }
}

/// Glyphs stand at 64ths of a pixel. Right between two pixels the nearest would be either one, column by column, and
/// thin stems would be lost: half a step aside none stands there.
constexpr float beside_ties = 1.F / 128;

}  // namespace

void paint(ImDrawData& frame, int width, int height) {
    const ImVec4& background = ImGui::GetStyle().Colors[ImGuiCol_WindowBg];
    glViewport(0, 0, width, height);
    glClearColor(background.x, background.y, background.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    hand_over_glyphs(frame);
    frame.DisplayPos.x -= beside_ties;
    ImGui_ImplOpenGL3_RenderDrawData(&frame);
    frame.DisplayPos.x += beside_ties;
}

bool write_picture(ImDrawData& frame, const std::filesystem::path& png) {
    const int width = static_cast<int>(frame.DisplaySize.x * frame.FramebufferScale.x);
    const int height = static_cast<int>(frame.DisplaySize.y * frame.FramebufferScale.y);
    const auto pixels = drawn_pixels(frame, width, height);
    stbi_flip_vertically_on_write(1);
    return stbi_write_png(png.c_str(), width, height, 3, pixels.data(), width * 3) != 0;
}

}  // namespace parcours
